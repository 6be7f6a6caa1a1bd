using VestreToten.Lean.Domain.Accounts;

namespace VestreToten.Lean.Domain.Insight.Digests;

/// <summary>
/// One letter to one person in one period: that it is to be sent, and what became of it. What it says is not kept: it is
/// written when it is sent, from what the reader may see then.
/// </summary>
public sealed partial class Digest
{
    /// <summary>How long a letter may be in the hands of a mail server before nobody expects an answer: far longer than any patience with it.</summary>
    public static readonly TimeSpan MaxSendingTime = TimeSpan.FromMinutes(15);

    /// <summary>How long the rows are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)];

    private Digest()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public DigestKind Kind { get; private set; }

    /// <summary>The week or month: <see cref="DigestPeriod.Value"/>.</summary>
    public int Period { get; private set; }

    public DigestState State { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset NextTry { get; private set; }

    /// <summary>How often it was handed to a mail server.</summary>
    public int Tries { get; private set; }

    /// <summary>The last number a mail server refused it with, as 450; null where it never did.</summary>
    public int? Answer { get; private set; }

    /// <summary>A random number: the letter's name in the world, the same at every try.</summary>
    public Guid Key { get; private set; }

    /// <summary>Counts the changes: of two programs on one database that take the same letter, one gets it.</summary>
    public int Version { get; private set; }

    public DigestPeriod When => new(Kind, Period);

    /// <summary>A letter to be sent.</summary>
    /// <exception cref="RuleViolationException"><c>digests.closed</c>: its period is not open.</exception>
    public static Digest Make(int accountId, DigestPeriod period, Guid key, DateTimeOffset now)
    {
        Require(period.IsOpen(now), "digests.closed");
        return new Digest
        {
            AccountId = accountId, Kind = period.Kind, Period = period.Value, Key = key, State = DigestState.Waiting, Since = now, NextTry = now,
            Version = 1,
        };
    }

    /// <summary>Whether it may be handed to a mail server now.</summary>
    public bool IsDue(DateTimeOffset now) => State == DigestState.Waiting && NextTry <= now && When.IsOpen(now);
}
