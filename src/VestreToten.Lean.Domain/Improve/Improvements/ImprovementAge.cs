namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>How long improvements have hung, in Norwegian calendar days: what people count on a board.</summary>
public static class ImprovementAge
{
    /// <summary>After so many days without any change an open improvement has been forgotten: three meetings have passed it by.</summary>
    public const int StaleAfterDays = 21;

    /// <summary>Days since it was put up, until now or until it ended; never negative.</summary>
    public static int Days(DateTimeOffset created, DateTimeOffset? ended, DateTimeOffset now) => Between(created, ended ?? now);

    /// <summary>Whether nothing has happened for 21 days to one that is still open.</summary>
    public static bool IsStale(ImprovementState state, DateTimeOffset changed, DateTimeOffset now) =>
        state.IsOpen() && Between(changed, now) >= StaleAfterDays;

    private static int Between(DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, to.DayInNorway().DayNumber - from.DayInNorway().DayNumber);
}
