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
        // A part of the time that was is no part of another time.
        if (PartMinutes is { } part && !Time.IsPart(part))
            PartMinutes = null;
        Count();
    }

    /// <summary>Whether it can have been agreed on or taken into use on a day: not before the year it was found in, and not in the future.</summary>
    public bool CanBeRealisedOn(DateOnly day, DateOnly today) => CanBeRealisedOn(day, IdentifiedYear, today);

    /// <summary>The same of a gain that was found in a year.</summary>
    public static bool CanBeRealisedOn(DateOnly day, int identifiedYear, DateOnly today) => day.Year >= identifiedYear && day <= today;

    /// <summary>Leader and staff agree what the time is for. What is in use already stays so, under the new words.</summary>
    /// <param name="usedFor">What the time is for.</param>
    /// <param name="purpose">What kind of thing that is.</param>
    /// <param name="day">The day it was agreed.</param>
    /// <param name="today">Today in Norway.</param>
    /// <exception cref="RuleViolationException"><c>gains.lapsed</c>, <c>gains.used-for</c>, <c>gains.purpose</c>, <c>gains.agreed-on</c>.</exception>
    public void Agree(string? usedFor, GainPurpose purpose, DateOnly day, DateOnly today)
    {
        Require(State != GainState.Lapsed, "gains.lapsed");
        Require(GainLimits.CheckUsedFor(usedFor) == TextFault.None, "gains.used-for");
        Require(Enum.IsDefined(purpose), "gains.purpose");
        Require(CanBeRealisedOn(day, today), "gains.agreed-on");
        (UsedFor, Purpose, AgreedOn) = (PlainText.OneLine(usedFor), purpose, day);
        if (State == GainState.Found)
            State = GainState.Agreed;
        Count();
    }

    /// <summary>The time is used as was agreed.</summary>
    /// <param name="day">The day it was taken into use.</param>
    /// <param name="today">Today in Norway.</param>
    /// <exception cref="RuleViolationException"><c>gains.not-agreed</c>, <c>gains.realised-on</c>.</exception>
    public void Realise(DateOnly day, DateOnly today)
    {
        Require(State == GainState.Agreed, "gains.not-agreed");
        Require(CanBeRealisedOn(day, today), "gains.realised-on");
        (State, RealisedOn) = (GainState.Used, day);
        Count();
    }

    /// <summary>One step back: not in use after all, or not agreed after all.</summary>
    /// <exception cref="RuleViolationException"><c>gains.not-realised</c>: it is only found, or has lapsed.</exception>
    public void TakeBack()
    {
        Require(State is GainState.Used or GainState.Confirmed or GainState.Agreed, "gains.not-realised");
        if (State == GainState.Agreed)
            (State, UsedFor, Purpose, AgreedOn) = (GainState.Found, "", null, null);
        else
            (State, RealisedOn, PartMinutes, AnsweredMonth, AnsweredOn) = (GainState.Agreed, null, null, 0, null);
        Count();
    }

    /// <summary>It does not stand any longer.</summary>
    /// <exception cref="RuleViolationException"><c>gains.lapsed</c>, <c>gains.lapsed-why</c>.</exception>
    public void Lapse(string? why, DateOnly today)
    {
        Require(State != GainState.Lapsed, "gains.lapsed");
        Require(GainLimits.CheckLapsedWhy(why) == TextFault.None, "gains.lapsed-why");
        (State, LapsedOn, LapsedWhy) = (GainState.Lapsed, today, PlainText.OneLine(why));
        Count();
    }

    /// <summary>
    /// The same time is found again: this gain where it lapsed in the same year, else another one, so that earlier years read as
    /// they did. Returns that other one, to be stored; null where it is this.
    /// </summary>
    /// <exception cref="RuleViolationException"><c>gains.not-lapsed</c>: it stands, or was found again before.</exception>
    public Gain? FindAgain(DateOnly today, DateTimeOffset now)
    {
        Require(State == GainState.Lapsed && !IsFoundAgain, "gains.not-lapsed");
        if (LapsedOn!.Value.Year == today.Year)
        {
            (State, LapsedOn, LapsedWhy) = (GainState.Found, null, "");
            (UsedFor, Purpose, AgreedOn, RealisedOn) = ("", null, null, null);
            (PartMinutes, AnsweredMonth, AnsweredOn) = (null, 0, null);
            Count();
            return null;
        }

        IsFoundAgain = true;
        Count();
        var again = Identify(BoardId, Title, Time, today.Year, now, ImprovementId);
        again.Change(Title, Time, KronerPerYear, Quality);
        return again;
    }

    /// <summary>Notes in which year it was last changed.</summary>
    public void ChangedIn(int year) => ChangedYear = year;

    private void Count()
    {
        (FoundParts, UsedParts) = (Time.Parts, UsedTime.Parts);
        Version++;
    }

    private static void Require(bool holds, string key)
    {
        if (!holds)
            throw new RuleViolationException(key);
    }
}
