using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Domain.Boards.Voting;

public sealed partial class BallRound
{
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

    private void Move(RoundState from, RoundState to, string key)
    {
        if (State != from)
            throw new RuleViolationException(key);
        State = to;
    }
}
