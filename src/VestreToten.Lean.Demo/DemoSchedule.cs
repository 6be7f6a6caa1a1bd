using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Demo;

/// <summary>
/// Which weeks a board met, and with how many. Every week takes the same amount of chance, held or not, so that the
/// story hardly depends on the day the demonstration is started.
/// </summary>
internal sealed class DemoSchedule(DemoUnit unit, Board board, IsoWeek first, Random random)
{
    private const int WaveLength = 3;

    // A wave of sick leave comes once in the history.
    private readonly int _wave = random.Next(2, DemoHistory.Weeks - 6);

    /// <summary>The weeks, oldest first.</summary>
    public IReadOnlyList<DemoWeek> Weeks() => [.. Enumerable.Range(0, DemoHistory.Weeks).Select(Week)];

    private DemoWeek Week(int index)
    {
        var isWave = index >= _wave && index < _wave + WaveLength;
        var skipped = Skipped(index, isWave, random.NextDouble(), random.NextDouble());
        var day = board.MeetingDayIn(first.AddWeeks(index));
        if (skipped is null)
            day = DemoCalendar.WorkdayUpTo(day);
        var present = Part(unit.Staff, isWave ? 0.66 : 0.86, isWave ? 0.80 : 1, random.NextDouble());
        var ballots = Math.Max(Part(present, 0.84, 1, random.NextDouble()), (int)Math.Ceiling(0.8 * present));
        if (index == DemoHistory.Weeks - 1 && unit.LastWeek is { } last)
            (present, ballots) = (unit.Staff, last[0].Total);
        var mood = (random.NextDouble() + random.NextDouble() - 1) * 0.06;
        var began = DemoWeek.At(day, board.MeetingTime).AddSeconds(random.Next(-40, 180));
        return new DemoWeek(index, day, skipped, present, ballots, mood, began, random.NextDouble());
    }

    private NotHeldReason? Skipped(int index, bool isWave, double chance, double which)
    {
        var week = first.AddWeeks(index);
        if (index >= DemoHistory.Weeks - unit.HoldsLast)
            return index == TheOneSkipped() ? DemoCalendar.IsHoliday(week) ? NotHeldReason.Holiday : NotHeldReason.Workload : null;
        if (DemoCalendar.IsDayOff(board.MeetingDayIn(week)) || (DemoCalendar.IsHoliday(week) && chance < SkippedHolidays()))
            return NotHeldReason.Holiday;
        if (chance < (isWave ? 0.80 : 0.94))
            return null;
        return isWave ? NotHeldReason.Illness : which < 0.7 ? NotHeldReason.Workload : NotHeldReason.Other;
    }

    /// <summary>A holiday week if there is one before last week, otherwise half way.</summary>
    private int TheOneSkipped()
    {
        if (!unit.SkipsOneOfThem)
            return -1;
        var from = DemoHistory.Weeks - unit.HoldsLast;
        return Enumerable.Range(from, unit.HoldsLast - 1)
            .Where(i => DemoCalendar.IsHoliday(first.AddWeeks(i)))
            .DefaultIfEmpty(from + (unit.HoldsLast / 2))
            .First();
    }

    private double SkippedHolidays() => unit.Season switch
    {
        DemoSeason.Care => 0.4,
        DemoSeason.Works => 0.6,
        DemoSeason.School => 0.95,
        _ => 0.9,
    };

    private static int Part(int whole, double least, double most, double chance) =>
        (int)Math.Round(whole * (least + ((most - least) * chance)));
}
