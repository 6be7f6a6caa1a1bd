namespace VestreToten.Lean.Domain.Improve.Gains;

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

    /// <summary>The day it was taken into use.</summary>
    public DateOnly? RealisedOn { get; private set; }

    /// <summary>Hva brukes tida til? Empty until it is agreed.</summary>
    public string UsedFor { get; private set; } = "";

    /// <summary>What kind of thing that is; null until it is agreed, and where it was taken into use before kinds were asked for.</summary>
    public GainPurpose? Purpose { get; private set; }

    /// <summary>The day leader and staff agreed on it.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Minutes of one period, for all, that are used as agreed; null where it is the whole time.</summary>
    public long? PartMinutes { get; private set; }

    /// <summary>The newest of <see cref="GainQuestions"/> that was answered: 0, 3 or 12 months after it was taken into use.</summary>
    public int AnsweredMonth { get; private set; }

    /// <summary>The day of that answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? LapsedOn { get; private set; }

    /// <summary>Why it does not stand any longer.</summary>
    public string LapsedWhy { get; private set; } = "";

    /// <summary>It has lapsed, and the same time was found again in a later year: that is another gain.</summary>
    public bool IsFoundAgain { get; private set; }

    /// <summary>The calendar year of its newest change: a locked year that reads differently since was corrected then.</summary>
    public int ChangedYear { get; private set; }

    /// <summary>The whole time as <see cref="GainTime.Parts"/>, so that sums need not be worked out from every row.</summary>
    public long FoundParts { get; private set; }

    /// <summary>The same of the time that is used as agreed, once it is taken into use.</summary>
    public long UsedParts { get; private set; }

    /// <summary>Kroner saved in a year beside the time, 0–10¹².</summary>
    public long? KronerPerYear { get; private set; }

    /// <summary>What became better, in words; may be empty.</summary>
    public string Quality { get; private set; } = "";

    public DateTimeOffset Created { get; private set; }

    /// <summary>Counts the changes: two who change it at once are told apart by it.</summary>
    public int Version { get; private set; }

    public GainTime Time => GainTime.Of(MinutesPerOccurrence, Occurrences, Period, People, WeeksPerYear);

    /// <summary>The time that is used as agreed, once it is taken into use: all of it, or the part that was said.</summary>
    public GainTime UsedTime => PartMinutes is { } part ? Time.Partly(part) : Time;

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
            BoardId = boardId, ImprovementId = improvementId, State = GainState.Found, IdentifiedYear = year, ChangedYear = year, Created = now,
        };
        gain.Change(title, time, kronerPerYear: null, quality: null);
        return gain;
    }
}
