using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>How far a round has come. Each state is on disk before the next begins, so a crash leaves a known one.</summary>
public enum RoundState
{
    /// <summary>Phones may vote and change their mind.</summary>
    Open = 1,

    /// <summary>No ballot is taken any more; they are being counted.</summary>
    Closing = 2,

    /// <summary>Counted; the ballots and the database's half of the key are gone.</summary>
    Closed = 3,

    /// <summary>The other half is gone too, and so is what the write-ahead log held.</summary>
    Shredded = 4,
}

/// <summary>Why a round's result was thrown away. The numbers are stored: never give one another meaning.</summary>
public enum RoundVoidReason
{
    /// <summary>More ballots than people, and nobody knows whose.</summary>
    TooManyBallots = 1,

    /// <summary>Others than those present had the code.</summary>
    Outsiders = 2,

    /// <summary>A trial, or opened by mistake.</summary>
    Mistake = 3,

    Other = 4,
}

/// <summary>One secret vote of a meeting over the active wellbeing goals (ballrunde).</summary>
public sealed class BallRound
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

    /// <summary>From now on no ballot is taken.</summary>
    /// <exception cref="RuleViolationException"><c>rounds.not-open</c>.</exception>
    public void BeginClosing() => Move(RoundState.Open, RoundState.Closing, "rounds.not-open");

    /// <summary>The ballots are counted; the database's half of the key goes with them.</summary>
    /// <param name="ballots">How many there were.</param>
    /// <param name="headcount">How many were present.</param>
    /// <param name="hasColours">Whether the colours are shown from now on.</param>
    /// <exception cref="RuleViolationException"><c>rounds.not-closing</c>.</exception>
    public void Close(int ballots, int headcount, bool hasColours)
    {
        Move(RoundState.Closing, RoundState.Closed, "rounds.not-closing");
        (Ballots, Headcount, IsOverfull, DatabaseKey) = (ballots, headcount, ballots > headcount, null);
        WasRevealed = hasColours && VoidReason is null;
    }

    /// <summary>Throws the result away: of an open round before anybody has seen a colour, or of one that was revealed.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>rounds.voided</c>: already; <c>rounds.nothing-to-void</c>: it is being counted, or had too few ballots to show colours.
    /// </exception>
    public void Void(RoundVoidReason reason)
    {
        if (VoidReason is not null)
            throw new RuleViolationException("rounds.voided");
        if (State != RoundState.Open && !WasRevealed)
            throw new RuleViolationException("rounds.nothing-to-void");
        if (State == RoundState.Open)
            BeginClosing();
        VoidReason = reason;
    }

    /// <summary>Nothing is left that could tell how a phone voted.</summary>
    /// <exception cref="RuleViolationException"><c>rounds.not-closed</c>.</exception>
    public void MarkShredded()
    {
        Move(RoundState.Closed, RoundState.Shredded, "rounds.not-closed");
        KeyName = "";
    }

    public bool HasColours(int threshold) => Ballots >= threshold;

    private void Move(RoundState from, RoundState to, string key)
    {
        if (State != from)
            throw new RuleViolationException(key);
        State = to;
    }
}
