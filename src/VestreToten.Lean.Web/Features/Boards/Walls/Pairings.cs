using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>
/// The screens that wait to be paired, in memory: by the hash of the code that they show, with the hash of their secret. They come
/// from strangers, so there is an end to how many wait: of an address, and in all. Where all places are taken, the oldest of the
/// address with the most gives way.
/// </summary>
internal sealed class Pairings(TimeProvider time)
{
    public const int Max = 400;

    public const int MaxPerAddress = 40;

    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Pending> _byCode = [];

    /// <summary>A new code for a screen; null where too many of its address wait.</summary>
    public PairingCode? Begin(IPAddress? address)
    {
        var place = PlaceOf(address);
        lock (_lock)
        {
            Prune();
            if (_byCode.Values.Count(p => p.Place == place && !p.IsClaimed) >= MaxPerAddress)
                return null;
            if (_byCode.Count >= Max)
                _byCode.Remove(_byCode.GroupBy(p => p.Value.Place).MaxBy(g => g.Count())!.MinBy(p => p.Value.Expires).Key);
            string code;
            do
                code = JoinCode.From(RandomNumberGenerator.GetBytes(sizeof(ulong)));
            while (_byCode.ContainsKey(KeyOf(code)));
            var secret = WallSecret.New();
            _byCode[KeyOf(code)] = new Pending(WallSecret.Hash(secret), place, time.GetUtcNow() + Lifetime);
            return new PairingCode(secret, code);
        }
    }

    /// <summary>How long a screen's code still works; null where it does no longer, or somebody has typed it.</summary>
    public TimeSpan? Left(PairingCode pairing)
    {
        var hash = WallSecret.Hash(pairing.Secret);
        lock (_lock)
        {
            return _byCode.TryGetValue(KeyOf(pairing.Code), out var pending) && !pending.IsClaimed && pending.Hash.SequenceEqual(hash)
                && pending.Expires - time.GetUtcNow() is { Ticks: > 0 } left
                ? left
                : null;
        }
    }

    /// <summary>
    /// How long the code works of a screen that is just being paired: somebody has typed it, and what comes of that is not stored yet.
    /// To be asked before the database is, or it may be stored between the two questions.
    /// </summary>
    public TimeSpan? BeingPaired(PairingCode pairing)
    {
        var hash = WallSecret.Hash(pairing.Secret);
        lock (_lock)
        {
            return _byCode.TryGetValue(KeyOf(pairing.Code), out var pending) && pending is { IsClaimed: true, IsSettled: false }
                && pending.Hash.SequenceEqual(hash)
                ? pending.Expires - time.GetUtcNow()
                : null;
        }
    }

    /// <summary>The screen is paired, and that is stored.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="language">The language of whoever has paired it: a screen has nobody who could choose one.</param>
    public void Settle(string code, CultureInfo language)
    {
        lock (_lock)
        {
            if (_byCode.TryGetValue(KeyOf(code), out var pending))
                pending.Language = language;
        }
    }

    /// <summary>The language that a screen was paired in; null where it is not paired, or that was long ago.</summary>
    public CultureInfo? LanguageOf(PairingCode pairing)
    {
        lock (_lock)
            return _byCode.GetValueOrDefault(KeyOf(pairing.Code))?.Language;
    }

    /// <summary>Takes a code for one who has typed it: nobody else gets it after that.</summary>
    /// <param name="code">The code.</param>
    /// <param name="hash">The hash of the screen's secret; empty where there is a fault.</param>
    /// <returns>Why not; null where it is taken.</returns>
    public WallFault? Claim(string code, out byte[] hash)
    {
        hash = [];
        lock (_lock)
        {
            if (!_byCode.TryGetValue(KeyOf(code), out var pending) || pending.Expires <= time.GetUtcNow())
                return WallFault.CodeUnknown;
            if (pending.IsClaimed)
                return WallFault.CodeUsed;
            pending.IsClaimed = true;
            hash = pending.Hash;
            return null;
        }
    }

    /// <summary>The screen was not paired after all: its code works again.</summary>
    public void GiveBack(string code)
    {
        lock (_lock)
        {
            if (_byCode.TryGetValue(KeyOf(code), out var pending))
                pending.IsClaimed = false;
        }
    }

    private static string KeyOf(string code) => Convert.ToHexString(JoinCode.Hash(code));

    /// <summary>An address; of IPv6 the network, for one machine has all of it.</summary>
    private static string PlaceOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _byCode.Where(p => p.Value.Expires <= now).ToList())
            _byCode.Remove(key);
    }

    private sealed class Pending(byte[] hash, string place, DateTimeOffset expires)
    {
        public byte[] Hash => hash;

        public string Place => place;

        public DateTimeOffset Expires => expires;

        public bool IsClaimed { get; set; }

        public bool IsSettled => Language is not null;

        public CultureInfo? Language { get; set; }
    }
}
