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
public sealed partial class Gain
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
}
