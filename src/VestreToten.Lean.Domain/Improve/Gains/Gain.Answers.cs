namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What the meeting answers to «brukes tida slik?».</summary>
public enum GainAnswer
{
    Yes = 1,

    /// <summary>Only a part of it.</summary>
    Partly = 2,

    No = 3,
}

/// <summary>When the meeting is asked whether time that was taken into use is used so.</summary>
public static class GainQuestions
{
    /// <summary>Months after it was taken into use.</summary>
    public static IReadOnlyList<int> Months { get; } = [3, 12];

    /// <summary>The days on which a gain must have been taken into use for its question to be due, for each of <see cref="Months"/>.</summary>
    public static DateOnly UsedBy(int month, DateOnly today) => today.AddMonths(-month);
}

public sealed partial class Gain
{
    /// <summary>
    /// The question that is due: 3 or 12, the newest alone where both have passed; null where none is. Of time that is saved
    /// once nothing is asked.
    /// </summary>
    public int? DueQuestion(DateOnly today)
    {
        if (State is not (GainState.Used or GainState.Confirmed) || RealisedOn is not { } since || Period == GainPeriod.Once)
            return null;
        foreach (var month in GainQuestions.Months.Reverse())
        {
            if (AnsweredMonth < month && since.AddMonths(month) <= today)
                return month;
        }

        return null;
    }

    /// <summary>The meeting's answer to the question that is due.</summary>
    /// <param name="month">The question: 3 or 12 months after.</param>
    /// <param name="answer">Whether the time is used so. With no it lapses.</param>
    /// <param name="partMinutes">With partly: minutes of one period, for all.</param>
    /// <param name="why">With no: why.</param>
    /// <param name="today">Today in Norway.</param>
    /// <exception cref="RuleViolationException"><c>gains.not-due</c>, <c>gains.part</c>, <c>gains.lapsed-why</c>.</exception>
    public void Answer(int month, GainAnswer answer, long? partMinutes, string? why, DateOnly today)
    {
        Require(DueQuestion(today) == month, "gains.not-due");
        Require(Enum.IsDefined(answer), "gains.answer");
        if (answer == GainAnswer.Partly)
        {
            Require(partMinutes is { } part && Time.IsPart(part), "gains.part");
            PartMinutes = partMinutes;
        }

        if (answer == GainAnswer.No)
        {
            Lapse(why, today);
            (AnsweredMonth, AnsweredOn) = (month, today);
            return;
        }

        (State, AnsweredMonth, AnsweredOn) = (GainState.Confirmed, month, today);
        Count();
    }
}
