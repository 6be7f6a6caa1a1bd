using System.Threading.RateLimiting;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>
/// A lane for each address that passwords come from: four tries at a time, and from 30 wrong ones a minute on each takes up
/// to two seconds longer. A flood from one address takes no more than a small part of the machine, and makes those behind the
/// same address wait; it refuses nobody. Known devices need no lane.
/// </summary>
internal sealed class SignInLanes(TimeProvider time) : IDisposable
{
    public const int WrongPerMinute = 30;

    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    /// <summary>Enough for every leader of a kommune at once; a longer line would only hold connections.</summary>
    private const int MaxLine = 200;

    private readonly FailureBudget<string> _wrong = new(time, WrongPerMinute, TimeSpan.FromMinutes(1), MaxDelay);

    private readonly PartitionedRateLimiter<string> _lanes = PartitionedRateLimiter.Create<string, string>(place =>
        RateLimitPartition.GetConcurrencyLimiter(place, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 4, QueueLimit = MaxLine, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>Waits for room, which ends when the answer is disposed; null where the line is too long.</summary>
    public async Task<IDisposable?> EnterAsync(TryPlace place, CancellationToken cancellationToken)
    {
        if (place.IsKnown)
            return Nothing.Instance;
        var lease = await _lanes.AcquireAsync(place.Name, permitCount: 1, cancellationToken);
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            return null;
        }

        try
        {
            if (Delay(place) is { Ticks: > 0 } delay)
                await Task.Delay(delay, time, cancellationToken);
            return lease;
        }
        catch (OperationCanceledException)
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>Counts a wrong password from a place.</summary>
    public void Count(TryPlace place)
    {
        if (!place.IsKnown)
            _wrong.Spend(place.Name);
    }

    /// <summary>How much longer a try takes.</summary>
    public TimeSpan Delay(TryPlace place) => place.IsKnown ? TimeSpan.Zero : _wrong.Delay(place.Name);

    public void Dispose() => _lanes.Dispose();

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
