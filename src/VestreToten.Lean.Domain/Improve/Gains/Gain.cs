namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>How far a gain has come. The two are never added together.</summary>
public enum GainState
{
    /// <summary>Identifisert: the time has been found.</summary>
    Identified = 1,

    /// <summary>Realisert: the time is put to use, and it is written down for what.</summary>
    Realised = 2,
}

/// <summary>Time saved (gevinst): found first, realised when somebody can answer what the time is used for.</summary>
public sealed class Gain
{
    private Gain()
    {
    }

    public int Id { get; private set; }

    /// <summary>The board whose staff save the time.</summary>
    public int BoardId { get; private set; }

    /// <summary>The improvement it came from, where there was one.</summary>
    public int? ImprovementId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Minutes saved each time, for each person.</summary>
    public int MinutesPerOccurrence { get; private set; }

    /// <summary>How many times in a period.</summary>
    public int Occurrences { get; private set; }

    public GainPeriod Period { get; private set; }

    public int People { get; private set; }

    /// <summary>Weeks of a year in which it is saved.</summary>
    public int WeeksPerYear { get; private set; }

    public GainState State { get; private set; }

    /// <summary>The calendar year it was found in.</summary>
    public int IdentifiedYear { get; private set; }

    /// <summary>The calendar year it counts in: the one it was found in, and once realised the one it was realised in.</summary>
    public int Year { get; private set; }

    public DateOnly? RealisedOn { get; private set; }

    /// <summary>Hva brukes tida til? Empty until it is realised.</summary>
    public string UsedFor { get; private set; } = "";

    /// <summary>Kroner saved in a year beside the time, 0–10¹².</summary>
    public long? KronerPerYear { get; private set; }

    /// <summary>What became better, in words; may be empty.</summary>
    public string Quality { get; private set; } = "";

    public DateTimeOffset Created { get; private set; }

    /// <summary>Counts the changes: two who change it at once are told apart by it.</summary>
    public int Version { get; private set; }

    public GainTime Time => GainTime.Of(MinutesPerOccurrence, Occurrences, Period, People, WeeksPerYear);

    /// <summary>Hours saved in a year; see <see cref="GainTime.HoursPerYear"/>.</summary>
    public decimal HoursPerYear => Time.HoursPerYear;

    /// <summary>Somebody has found time to save.</summary>
    /// <param name="boardId">The board.</param>
    /// <param name="title">What saves the time.</param>
    /// <param name="time">The time.</param>
    /// <param name="year">The calendar year it was found in.</param>
    /// <param name="now">Now.</param>
    /// <param name="improvementId">The improvement it came from.</param>
    /// <exception cref="RuleViolationException"><c>gains.title</c>, <c>gains.year</c>: <see cref="GainLimits"/> was not asked first.</exception>
    public static Gain Identify(int boardId, string title, GainTime time, int year, DateTimeOffset now, int? improvementId = null)
    {
        if (!GainLimits.IsPossibleYear(year))
            throw new RuleViolationException("gains.year");
        var gain = new Gain
        {
            BoardId = boardId, ImprovementId = improvementId, State = GainState.Identified, IdentifiedYear = year, Year = year, Created = now,
        };
        gain.Change(title, time, kronerPerYear: null, quality: null);
        return gain;
    }

    /// <summary>Puts the figures right. Where and in which year it counts does not change.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>gains.title</c>, <c>gains.kroner</c>, <c>gains.quality</c>: <see cref="GainLimits"/> was not asked first.
    /// </exception>
    public void Change(string? title, GainTime time, long? kronerPerYear, string? quality)
    {
        Require(GainLimits.CheckTitle(title) == TextFault.None, "gains.title");
        Require(GainLimits.CheckKroner(kronerPerYear) == NumberFault.None, "gains.kroner");
        Require(GainLimits.CheckQuality(quality) == TextFault.None, "gains.quality");
        (Title, KronerPerYear, Quality) = (PlainText.OneLine(title), kronerPerYear, PlainText.OneLine(quality));
        (MinutesPerOccurrence, Occurrences, Period) = (time.MinutesPerOccurrence, time.Occurrences, time.Period);
        (People, WeeksPerYear) = (time.People, time.WeeksPerYear);
        Version++;
    }

    /// <summary>Whether it can have been realised on a day: not before the year it was found in, and not in the future.</summary>
    public bool CanBeRealisedOn(DateOnly day, DateOnly today) => day.Year >= IdentifiedYear && day <= today;

    /// <summary>The time is put to use.</summary>
    /// <param name="day">The day it was.</param>
    /// <param name="usedFor">What the time is used for.</param>
    /// <param name="today">Today in Norway.</param>
    /// <exception cref="RuleViolationException"><c>gains.not-identified</c>, <c>gains.used-for</c>, <c>gains.realised-on</c>.</exception>
    public void Realise(DateOnly day, string? usedFor, DateOnly today)
    {
        Require(State == GainState.Identified, "gains.not-identified");
        Require(GainLimits.CheckUsedFor(usedFor) == TextFault.None, "gains.used-for");
        Require(CanBeRealisedOn(day, today), "gains.realised-on");
        (State, RealisedOn, UsedFor, Year) = (GainState.Realised, day, PlainText.OneLine(usedFor), day.Year);
        Version++;
    }

    /// <summary>It was not realised after all: it counts as found, in the year it was found.</summary>
    /// <exception cref="RuleViolationException"><c>gains.not-realised</c>.</exception>
    public void TakeBack()
    {
        Require(State == GainState.Realised, "gains.not-realised");
        (State, RealisedOn, UsedFor, Year) = (GainState.Identified, null, "", IdentifiedYear);
        Version++;
    }

    private static void Require(bool holds, string key)
    {
        if (!holds)
            throw new RuleViolationException(key);
    }
}
