namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What the occurrences are counted per.</summary>
public enum GainPeriod
{
    /// <summary>
    /// A working day: 5 a week. In a service that never closes (52 weeks a year) every day: 7 a week.
    /// </summary>
    Day = 1,

    /// <summary>A week that the service is open.</summary>
    Week = 2,

    /// <summary>A calendar month: 12 a year, less the share of the year that the service is closed.</summary>
    Month = 3,

    /// <summary>A year, whatever the weeks.</summary>
    Year = 4,

    /// <summary>Once, and never again: counts in hours alone, in the year it was found and the year it was taken into use.</summary>
    Once = 5,
}
