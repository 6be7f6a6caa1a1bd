namespace VestreToten.Lean.Domain.Insight.Trends;

/// <summary>What a series says in one of its weeks, by that week and those before it alone.</summary>
/// <param name="Band">The ordinary variation; null while there are too few weeks.</param>
/// <param name="Ongoing">The direction of a possible change that lasts this week.</param>
/// <param name="Began">The week that change likely began; null where none lasts.</param>
public readonly record struct SeriesMark(Band? Band, TrendDirection? Ongoing, IsoWeek? Began);
