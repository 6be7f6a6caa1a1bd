using System.Globalization;

namespace VestreToten.Lean.Domain.Improve.Gains;

public enum GainTimeFault
{
    None,

    /// <summary>The minutes: none, less than none, or too many.</summary>
    Minutes,

    Occurrences,

    Period,

    People,

    Weeks,
}

/// <summary>The time a gain saves: so many minutes, so often, for so many people. Exists only within its limits.</summary>
public sealed record GainTime
{
    /// <summary>The most minutes of one occurrence.</summary>
    public const int MaxMinutes = 100_000;

    /// <summary>The most occurrences in one period.</summary>
    public const int MaxOccurrences = 100_000;

    public const int MaxPeople = 10_000;

    /// <summary>The weeks of a year in which most services are at work: 52 less holidays and public holidays.</summary>
    public const int DefaultWeeks = 46;

    /// <summary>The weeks of a year in a service that never closes.</summary>
    public const int AllWeeks = 52;

    /// <summary>How many <see cref="Parts"/> make an hour.</summary>
    public const int PartsPerHour = 60 * AllWeeks;

    private GainTime(int minutes, int occurrences, GainPeriod period, int people, int weeks) =>
        (MinutesPerOccurrence, Occurrences, Period, People, WeeksPerYear) = (minutes, occurrences, period, people, weeks);

    /// <summary>Minutes saved each time, for each person.</summary>
    public int MinutesPerOccurrence { get; }

    /// <summary>How many times in a period.</summary>
    public int Occurrences { get; }

    public GainPeriod Period { get; }

    public int People { get; }

    /// <summary>Weeks of a year in which it is saved.</summary>
    public int WeeksPerYear { get; }

    /// <summary>
    /// Hours saved in a year: minutes ÷ 60 × occurrences a year × people. Occurrences a year are, by the day, × 5 × weeks
    /// (× 7 × 52 in a service that never closes); by the week, × weeks; by the month, × 12 × weeks ÷ 52; by the year and once, × 1.
    /// Divided once, at the end: exact wherever the result has a finite decimal form.
    /// </summary>
    public decimal HoursPerYear => (decimal)Parts / PartsPerHour;

    /// <summary>It as one line to be kept: <c>30 13 Week 1 46</c>, and the minutes of its part where it is one.</summary>
    public string Stored => string.Create(CultureInfo.InvariantCulture, $"{MinutesPerOccurrence} {Occurrences} {Period} {People} {WeeksPerYear}{(PartMinutes is { } part ? $" {part}" : "")}");

    /// <summary>Days of a week in which it is saved.</summary>
    internal int DaysPerWeek => WeeksPerYear == AllWeeks ? 7 : 5;

    /// <summary>Minutes of one period, for all; less where only a part is used.</summary>
    public long MinutesPerPeriod => PartMinutes ?? (long)MinutesPerOccurrence * Occurrences * People;

    /// <summary>Whether it is saved again and again. Time that is saved once is told in hours, and never as årsverk.</summary>
    public bool IsRecurring => Period != GainPeriod.Once;

    /// <summary>Whether it is only a part of what was typed.</summary>
    public bool IsPartial => PartMinutes is not null;

    private long? PartMinutes { get; init; }

    /// <summary>
    /// The year's saving in fifty-seconds of a minute, always a whole number. At most 10¹⁴ × 364 × 52 = 1.9 × 10¹⁸, which a
    /// <see cref="long"/> holds.
    /// </summary>
    internal long Parts => MinutesPerPeriod * Period switch
    {
        GainPeriod.Day => DaysPerWeek * WeeksPerYear * AllWeeks,
        GainPeriod.Week => WeeksPerYear * AllWeeks,
        GainPeriod.Month => 12 * WeeksPerYear,
        _ => AllWeeks,
    };

    /// <summary>Hours of a sum of <see cref="Gain.FoundParts"/> or <see cref="Gain.UsedParts"/>.</summary>
    public static decimal HoursOf(decimal parts) => parts / PartsPerHour;

    /// <summary>Hours saved in a year by several together. Whole parts are added, and divided once: as exact as each of them.</summary>
    public static decimal HoursPerYearOf(IEnumerable<GainTime> times) => times.Sum(t => (decimal)t.Parts) / PartsPerHour;

    /// <summary>The part of it that is used.</summary>
    /// <param name="minutes">Minutes of one period, for all: 1 to one less than <see cref="MinutesPerPeriod"/>.</param>
    /// <exception cref="RuleViolationException"><c>gains.part</c>: <see cref="IsPart"/> was not asked first.</exception>
    public GainTime Partly(long minutes) => IsPart(minutes) ? this with { PartMinutes = minutes } : throw new RuleViolationException("gains.part");

    /// <summary>Whether so many minutes of one period, for all, are a part of it: more than nothing and less than the whole.</summary>
    public bool IsPart(long minutes) => minutes >= 1 && minutes < MinutesPerPeriod;

    /// <summary>What is impossible in what was typed; the first fault in the order of the parameters.</summary>
    public static GainTimeFault Check(int minutes, int occurrences, GainPeriod period, int people, int weeks = DefaultWeeks)
    {
        if (minutes is < 1 or > MaxMinutes)
            return GainTimeFault.Minutes;
        if (occurrences is < 1 or > MaxOccurrences)
            return GainTimeFault.Occurrences;
        if (!Enum.IsDefined(period))
            return GainTimeFault.Period;
        if (people is < 1 or > MaxPeople)
            return GainTimeFault.People;
        return weeks is < 1 or > AllWeeks ? GainTimeFault.Weeks : GainTimeFault.None;
    }

    /// <summary>So many minutes, so often, for so many people.</summary>
    /// <exception cref="RuleViolationException"><c>gains.time</c>: <see cref="Check"/> was not asked first.</exception>
    public static GainTime Of(int minutes, int occurrences, GainPeriod period, int people, int weeks = DefaultWeeks) =>
        Check(minutes, occurrences, period, people, weeks) == GainTimeFault.None
            ? new GainTime(minutes, occurrences, period, people, weeks)
            : throw new RuleViolationException("gains.time");

    /// <summary>All that was typed.</summary>
    public GainTime Whole() => this with { PartMinutes = null };

    /// <summary>What <see cref="Stored"/> has kept.</summary>
    /// <exception cref="FormatException">It has kept something else.</exception>
    public static GainTime FromStored(string stored)
    {
        var parts = stored.Split(' ');
        if (parts.Length is not (5 or 6) || !Enum.TryParse<GainPeriod>(parts[2], out var period))
            throw new FormatException("Not the time of a gain.");
        var whole = Of(Number(0), Number(1), period, Number(3), Number(4));
        return parts.Length == 5 ? whole : whole.Partly(long.Parse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture));

        int Number(int place) => int.Parse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
