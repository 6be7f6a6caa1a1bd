namespace VestreToten.Lean.Domain.Insight.Closing;

public enum PeriodKind
{
    Week = 1,

    /// <summary>Four weeks: 1–4, 5–8 … 49–52; week 53 belongs to the last.</summary>
    FourWeeks = 2,

    /// <summary>Thirteen weeks: 1–13, 14–26, 27–39, 40–52; week 53 belongs to the last.</summary>
    Quarter = 3,
}

/// <summary>A fixed period of an ISO year. There are no others: no range of dates can be chosen.</summary>
/// <param name="Kind">How long.</param>
/// <param name="Year">The ISO year.</param>
/// <param name="Number">Its number in the year, from 1.</param>
public readonly record struct Period(PeriodKind Kind, int Year, int Number)
{
    // From the Monday of the last week.
    private const int DaysUntilClosed = 15;

    public IsoWeek First => new(Year, ((Number - 1) * Length(Kind)) + 1);

    public IsoWeek Last => IsLastOfYear ? new IsoWeek(Year + 1, 1).AddWeeks(-1) : new IsoWeek(Year, Number * Length(Kind));

    /// <summary>
    /// The first day on which the period is closed: the Tuesday in the second week after its last. A round that was
    /// forgotten is counted eight days after its meeting's day, on the Monday at the latest. What is counted later still
    /// (the server was down) belongs in no sheet: the week has been shown.
    /// </summary>
    public DateOnly ClosesOn => Last.Monday.AddDays(DaysUntilClosed);

    private bool IsLastOfYear => Kind is not PeriodKind.Week && Number == 52 / Length(Kind);

    public static Period Of(PeriodKind kind, IsoWeek week) => new(
        kind, week.Year, kind is PeriodKind.Week ? week.Number : ((Math.Min(week.Number, 52) - 1) / Length(kind)) + 1);

    /// <summary>The newest week that is closed on a day.</summary>
    public static IsoWeek NewestClosedWeek(DateOnly today) => IsoWeek.Of(today.AddDays(-DaysUntilClosed));

    /// <summary>Whether nothing can come into it any more.</summary>
    public bool IsClosed(DateOnly today) => today >= ClosesOn;

    private static int Length(PeriodKind kind) => kind switch
    {
        PeriodKind.Week => 1,
        PeriodKind.FourWeeks => 4,
        _ => 13,
    };
}
