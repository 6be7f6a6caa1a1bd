using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>
/// A gain's arithmetic laid open, so that no årsverk stands without its formula:
/// <see cref="HoursPerPeriod"/> × <see cref="Factors"/> ÷ <see cref="Divisor"/> ÷ <see cref="HoursPerFte"/> = <see cref="Fte"/>,
/// as in 6.5 h a week × 46 ÷ 1687.5 = 0.18 årsverk.
/// </summary>
public sealed record GainFormula
{
    private GainFormula(GainTime time, decimal hoursPerFte) => (Time, HoursPerFte) = (time, hoursPerFte);

    public GainTime Time { get; }

    /// <summary>Hours a year in one årsverk in this kommune.</summary>
    public decimal HoursPerFte { get; }

    /// <summary>Hours of one period, for all.</summary>
    public decimal HoursPerPeriod => Time.MinutesPerPeriod / 60m;

    /// <summary>What the hours of the period are multiplied by: 5 and 46 for days, 46 for weeks, 12 and 46 for months, nothing for years.</summary>
    public IReadOnlyList<int> Factors => Time.Period switch
    {
        GainPeriod.Day => [Time.DaysPerWeek, Time.WeeksPerYear],
        GainPeriod.Week => [Time.WeeksPerYear],
        GainPeriod.Month when Divisor is null => [12],
        GainPeriod.Month => [12, Time.WeeksPerYear],
        _ => [],
    };

    /// <summary>52 for months in a service that closes, where only weeks ÷ 52 of the year counts; else null.</summary>
    public int? Divisor =>
        Time.Period == GainPeriod.Month && Time.WeeksPerYear < GainTime.AllWeeks ? GainTime.AllWeeks : null;

    /// <summary>Hours a year; see <see cref="GainTime.HoursPerYear"/>.</summary>
    public decimal HoursPerYear => Time.HoursPerYear;

    /// <summary>Årsverk: hours a year ÷ hours of one årsverk. Divided once, at the end.</summary>
    public decimal Fte => Time.Parts / (GainTime.PartsPerHour * HoursPerFte);

    /// <summary>The formula of a time in a kommune.</summary>
    /// <param name="time">The time saved.</param>
    /// <param name="hoursPerFte">Hours a year in one årsverk: <see cref="MunicipalSettings.HoursPerFte"/>.</param>
    /// <exception cref="RuleViolationException"><c>settings.hours-per-fte</c>: no such årsverk.</exception>
    public static GainFormula Of(GainTime time, decimal hoursPerFte) =>
        MunicipalSettings.IsPossibleHoursPerFte(hoursPerFte)
            ? new GainFormula(time, hoursPerFte)
            : throw new RuleViolationException("settings.hours-per-fte");
}
