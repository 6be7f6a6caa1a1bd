using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace VestreToten.Lean.Web.Features.SignIn;

/// <summary>
/// Counts sign-ins that failed: 30 a minute for each address that they come from, and for e-mail addresses that nobody
/// has as many as an account is given, so that a lock does not tell which accounts there are.
/// </summary>
internal sealed class SignInFailures : IDisposable
{
    /// <summary>Tries before an account is locked.</summary>
    public const int Tries = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    /// <summary>After how many seconds an address that has failed too often may try again.</summary>
    public const int SecondsToWait = 60;

    private readonly PartitionedRateLimiter<string> _sources = PartitionedRateLimiter.Create<string, string>(source =>
        RateLimitPartition.GetTokenBucketLimiter(source, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 30, TokensPerPeriod = 30, ReplenishmentPeriod = TimeSpan.FromSeconds(SecondsToWait), QueueLimit = 0,
        }));

    private readonly PartitionedRateLimiter<string> _strangers = PartitionedRateLimiter.Create<string, string>(email =>
        RateLimitPartition.GetFixedWindowLimiter(email, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = Tries - 1, Window = Lock, QueueLimit = 0,
        }));

    /// <summary>Whether an address has tries left.</summary>
    public bool MayTry(IPAddress? from) =>
        // Not by acquiring none: the bucket fills drop by drop, and part of a try would do for that.
        _sources.GetStatistics(SourceOf(from)) is not { CurrentAvailablePermits: < 1 };

    /// <summary>Takes one of an address's tries.</summary>
    public void Count(IPAddress? from) => _sources.AttemptAcquire(SourceOf(from)).Dispose();

    /// <summary>Counts a try with an e-mail address that nobody has; true when an account would be locked by now.</summary>
    public bool LocksStranger(string email)
    {
        using var lease = _strangers.AttemptAcquire(email);
        return !lease.IsAcquired;
    }

    public void Dispose()
    {
        _sources.Dispose();
        _strangers.Dispose();
    }

    /// <summary>An IPv4 address, or the 64 bits of an IPv6 address that one subscriber has.</summary>
    private static string SourceOf(IPAddress? from) => from switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.ToString(),
    };
}
