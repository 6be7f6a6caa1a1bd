namespace VestreToten.Lean.Domain.Improve.Gains;

public sealed partial class Gain
{
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
