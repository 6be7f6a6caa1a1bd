using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeRounds
{
    public static byte[] DatabaseKey { get; } = [.. Enumerable.Range(100, RoundKeys.HalfLength).Select(b => (byte)b)];

    public static BallRound Open(
        Meeting? meeting = null, IReadOnlyCollection<WellbeingGoal>? goals = null, DateOnly? today = null, string code = "CDFHJKLM") =>
        BallRound.Open(
            meeting ?? SomeMeetings.Planned(), goals ?? SomeGoals.Active(3), today ?? Calendar.Tuesday,
            "round-key", DatabaseKey, JoinCode.Hash(code));

    public static BallRound In(RoundState state) => Bring(Open(), state);

    /// <summary>Takes an open round through the steps to a state.</summary>
    public static BallRound Bring(BallRound round, RoundState state)
    {
        if (state >= RoundState.Closing)
            round.BeginClosing();
        if (state >= RoundState.Closed)
            round.Close(ballots: 9, headcount: 12, hasColours: true);
        if (state >= RoundState.Shredded)
            round.MarkShredded();
        return round;
    }
}
