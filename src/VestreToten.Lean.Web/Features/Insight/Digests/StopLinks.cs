using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using VestreToten.Lean.Domain.Accounts;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// The address in a letter by which its reader stops it without signing in. It names an account and a letter, sealed with the
/// server's own keys: nobody can make one for somebody else, and all it can do is stop that letter.
/// </summary>
internal sealed class StopLinks(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a letter's address works: a letter is found again after a summer, not after years.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private const int MaxLength = 600;

    private readonly IDataProtector _seal = protection.CreateProtector("Digests.Stop.v1");

    /// <summary>The path of the address, without a leading slash.</summary>
    public string Path(int accountId, DigestKind kind) => "varsler/av/" + Token(accountId, kind);

    public string Token(int accountId, DigestKind kind) => _seal.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{accountId} {(int)kind} {(time.GetUtcNow() + Lasts).ToUnixTimeSeconds()}"));

    /// <summary>What a token stands for; null where it is too old, was cut in two on its way, or was never made here.</summary>
    public StopRequest? Read(string token)
    {
        if (token.Length is 0 or > MaxLength)
            return null;
        string[] parts;
        try
        {
            parts = _seal.Unprotect(token).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }

        var request = new StopRequest(
            int.Parse(parts[0], CultureInfo.InvariantCulture), (DigestKind)int.Parse(parts[1], CultureInfo.InvariantCulture));
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture));
        return time.GetUtcNow() <= until ? request : null;
    }
}

/// <summary>A letter that somebody stops.</summary>
internal readonly record struct StopRequest(int AccountId, DigestKind Kind);
