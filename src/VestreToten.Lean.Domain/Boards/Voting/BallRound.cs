using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>One secret vote of a meeting over the active wellbeing goals (ballrunde).</summary>
public sealed partial class BallRound
{
    /// <summary>How many days ahead of its meeting a round may open: shift work.</summary>
    public const int MaxDaysAhead = 7;

    private readonly List<RoundGoal> _goals = [];

    private BallRound()
    {
    }

    public int Id { get; private set; }

    public int BoardId { get; private set; }

    public int MeetingId { get; private set; }

    public IsoWeek Week { get; private set; }

    public RoundState State { get; private set; }

    /// <summary>The goals it judges, by position: the order of a ballot's balls. A database returns rows in any order.</summary>
    public IReadOnlyList<RoundGoal> Goals => [.. _goals.OrderBy(g => g.Position)];

    /// <summary>The join code, hashed: tells a closed round's code from an unknown one.</summary>
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>The name of the key file that holds the other half of the key.</summary>
    public string KeyName { get; private set; } = "";

    /// <summary>The database's half of the key; null once counted.</summary>
    public byte[]? DatabaseKey { get; private set; }

    /// <summary>How many ballots were counted; null before.</summary>
    public int? Ballots { get; private set; }

    /// <summary>How many were present when the round was closed; null before, and for old rounds where it is not known.</summary>
    public int? Headcount { get; private set; }

    /// <summary>More ballots than people present when it was closed. Whatever number is typed later, this stays.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>Its colours have been shown: the week gets no other round, also where the result is voided afterwards.</summary>
    public bool WasRevealed { get; private set; }

    /// <summary>It takes ballots by printed slips alone. Decided when it opens: nobody's ballot is taken by a rule that came later.</summary>
    public bool IsSlipsOnly { get; private set; }

    /// <summary>Why its result was thrown away; null where it stands.</summary>
    public RoundVoidReason? VoidReason { get; private set; }

    /// <summary>Opens a round over a board's active goals.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>rounds.no-goals</c>; <c>rounds.too-early</c>: more than <see cref="MaxDaysAhead"/> days ahead;
    /// <c>rounds.meeting-over</c>.
    /// </exception>
    public static BallRound Open(
        Meeting meeting, IReadOnlyCollection<WellbeingGoal> activeGoals, DateOnly today,
        string keyName, byte[] databaseKey, byte[] codeHash)
    {
        if (activeGoals.Count is 0 or > WellbeingGoal.MaxActive)
            throw new RuleViolationException("rounds.no-goals");
        if (meeting.State is MeetingState.Held or MeetingState.NotHeld)
            throw new RuleViolationException("rounds.meeting-over");
        if (meeting.Day > today.AddDays(MaxDaysAhead))
            throw new RuleViolationException("rounds.too-early");
        var round = new BallRound
        {
            BoardId = meeting.BoardId, MeetingId = meeting.Id, Week = meeting.Week, State = RoundState.Open,
            KeyName = keyName, DatabaseKey = databaseKey, CodeHash = codeHash,
        };
        round._goals.AddRange(activeGoals.OrderBy(g => g.Position).Select((g, i) => new RoundGoal(i + 1, g.Id, g.Wording.Number)));
        return round;
    }

    /// <summary>Has it take ballots by slips alone, before anybody can vote.</summary>
    public BallRound RequireSlips()
    {
        IsSlipsOnly = true;
        return this;
    }

    public bool HasColours(int threshold) => Ballots >= threshold;
}
