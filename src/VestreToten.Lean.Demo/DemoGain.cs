using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Demo;

/// <summary>One invented gain: so many minutes, so often in a week.</summary>
/// <param name="Title">What saves the time.</param>
/// <param name="Minutes">Minutes each time.</param>
/// <param name="Times">Times a week, for all.</param>
/// <param name="UsedFor">What the time is used for; null where it is only found.</param>
internal sealed record DemoGain(string Title, int Minutes, int Times, string? UsedFor = null)
{
    /// <summary>The title of the improvement it came from.</summary>
    public string? From { get; init; }

    /// <summary>Days since it was put to use.</summary>
    public int DaysAgo { get; init; } = 40;

    /// <summary>What kind of use it is agreed for.</summary>
    public GainPurpose Purpose { get; init; } = GainPurpose.Users;

    /// <summary>It is only agreed what the time is for.</summary>
    public bool IsOnlyAgreed { get; init; }

    /// <summary>The meeting has confirmed its use, where three months have passed.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Of the year before.</summary>
    public bool IsLastYear { get; init; }

    /// <summary>Why it lapsed, this year.</summary>
    public string? LapsedWhy { get; init; }

    public string Quality { get; init; } = "";

    public Gain On(int boardId, DateOnly today, int? improvementId)
    {
        var day = IsLastYear ? new DateOnly(today.Year - 1, 11, 12) : today.AddDays(-DaysAgo);
        // Early in January forty days ago is another year: the wall shows this one.
        if (!IsLastYear && day.Year < today.Year)
            day = new DateOnly(today.Year, 1, 1);
        var time = GainTime.Of(Minutes, Times, GainPeriod.Week, people: 1);
        var written = DemoWeek.At(day < today ? day : day.AddDays(-1), new TimeOnly(13, 55));
        var gain = Gain.Identify(boardId, Title, time, day.Year, written, improvementId);
        gain.Change(Title, time, null, Quality);
        if (UsedFor is not null)
            gain.Agree(UsedFor, Purpose, day, today);
        if (UsedFor is not null && !IsOnlyAgreed)
            gain.Realise(day, today);
        if (IsConfirmed && gain.DueQuestion(today) is { } month)
            gain.Answer(month, GainAnswer.Yes, partMinutes: null, why: null, today);
        if (LapsedWhy is not null)
            gain.Lapse(LapsedWhy, today);
        return gain;
    }
}
