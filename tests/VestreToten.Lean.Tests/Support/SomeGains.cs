using CsCheck;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Tests.Support;

internal static class SomeGains
{
    /// <summary>Six and a half hours a week: what one unit of Vestre Toten saved.</summary>
    public static GainTime SixAndAHalfHoursAWeek { get; } = GainTime.Of(390, 1, GainPeriod.Week, 1);

    public static Gen<GainPeriod> AnyPeriod { get; } = Gen.Int[1, 4].Select(p => (GainPeriod)p);

    /// <summary>Any time that can be saved; the ends of each range are as likely as ordinary figures.</summary>
    public static Gen<GainTime> AnyTime { get; } = Gen.Select(
        UpTo(GainTime.MaxMinutes), UpTo(GainTime.MaxOccurrences), AnyPeriod, UpTo(GainTime.MaxPeople), UpTo(GainTime.AllWeeks),
        GainTime.Of);

    public static Gain Identified(GainTime? time = null, int year = 2026, int boardId = 1, int? improvementId = null) =>
        Gain.Identify(boardId, "Felles lager av bleier", time ?? SixAndAHalfHoursAWeek, year, Calendar.TuesdayMorning, improvementId);

    public static Gain Realised(GainTime? time = null, DateOnly? day = null, int boardId = 1)
    {
        var gain = Identified(time, year: 2025, boardId: boardId);
        gain.PutToUse(day ?? Calendar.Tuesday, "Mer tid til turer", Calendar.Tuesday);
        return gain;
    }

    /// <summary>Agrees what the time is for and takes it into use, on the same day.</summary>
    public static void PutToUse(this Gain gain, DateOnly day, string? usedFor, DateOnly today)
    {
        gain.Agree(usedFor, GainPurpose.Users, day, today);
        gain.Realise(day, today);
    }

    private static Gen<int> UpTo(int most) => Gen.OneOf(Gen.Int[1, most], Gen.Int[1, Math.Min(most, 60)], Gen.Const(1), Gen.Const(most));
}
