using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Gains;
using VestreToten.Lean.Domain.Improvements;
using VestreToten.Lean.Domain.Meetings;
using VestreToten.Lean.Web.Access;

namespace VestreToten.Lean.Web.Features.Trends;

/// <summary>What a unit's board has done in the window, beside the balls.</summary>
internal sealed record TrendWorkOfUnit(
    IReadOnlyList<MeetingMark> Meetings, int ImprovementsDone, decimal IdentifiedHours, decimal RealisedHours, int OpenEscalations,
    int LateEscalations);

/// <summary>The same of many boards.</summary>
internal sealed class TrendWork
{
    private readonly TrendWindow _window;
    private readonly Dictionary<int, MeetingMark[]> _meetings = [];
    private readonly Dictionary<int, int> _done;
    private readonly ILookup<(int Board, GainState State), GainTime> _gains;
    private readonly Dictionary<int, (int Open, int Late)> _escalations;
    private readonly MeetingMark[] _noMeetings;

    private TrendWork(
        TrendWindow window, Dictionary<int, int> done, ILookup<(int Board, GainState State), GainTime> gains,
        Dictionary<int, (int Open, int Late)> escalations)
    {
        (_window, _done, _gains, _escalations) = (window, done, gains, escalations);
        _noMeetings = Marks(MeetingMarkState.None);
    }

    /// <summary>Reads what the boards of some units have done.</summary>
    public static async Task<TrendWork> ReadAsync(
        LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, CancellationToken cancellationToken)
    {
        var boards = units.Select(u => u.BoardId).OfType<int>().ToArray();
        var work = new TrendWork(
            window, await DoneAsync(db, boards, window, cancellationToken), await GainsAsync(db, boards, window, cancellationToken),
            await EscalationsAsync(db, boards, window.Today, cancellationToken));
        await work.ReadMeetingsAsync(db, boards, cancellationToken);
        return work;
    }

    /// <summary>One unit's part. A unit without a board has done nothing.</summary>
    public TrendWorkOfUnit Of(VisibleUnit unit)
    {
        if (unit.BoardId is not { } board)
            return new TrendWorkOfUnit(_noMeetings, 0, 0, 0, 0, 0);
        var (open, late) = _escalations.GetValueOrDefault(board);
        return new TrendWorkOfUnit(
            _meetings.GetValueOrDefault(board, _noMeetings), _done.GetValueOrDefault(board),
            GainTime.HoursPerYearOf(_gains[(board, GainState.Identified)]), GainTime.HoursPerYearOf(_gains[(board, GainState.Realised)]), open, late);
    }

    private async Task ReadMeetingsAsync(LeanDbContext db, int[] boards, CancellationToken cancellationToken)
    {
        var (first, last) = (_window.FirstMeeting, _window.Last);
        var stored = db.Meetings
            .Where(m => EF.Parameter(boards).Contains(m.BoardId) && m.Week >= first && m.Week <= last)
            .Select(m => new { m.BoardId, m.Week, m.State });
        var (held, notHeld) = (Marks(MeetingMarkState.Held), Marks(MeetingMarkState.NotHeld));
        var places = _noMeetings.Select((mark, place) => (mark.Week, place)).ToDictionary(m => m.Week, m => m.place);
        await foreach (var meeting in stored.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!_meetings.TryGetValue(meeting.BoardId, out var marks))
                _meetings.Add(meeting.BoardId, marks = [.. _noMeetings]);
            var place = places[meeting.Week];
            // One that began and was never ended gathered the unit all the same.
            marks[place] = meeting.State switch
            {
                MeetingState.Held or MeetingState.Running => held[place],
                MeetingState.NotHeld => notHeld[place],
                _ => marks[place],
            };
        }
    }

    private static Task<Dictionary<int, int>> DoneAsync(
        LeanDbContext db, int[] boards, TrendWindow window, CancellationToken cancellationToken)
    {
        var (from, until) = (window.From, window.Until);
        return db.Improvements
            .Where(i => EF.Parameter(boards).Contains(i.BoardId) && i.Ended >= from && i.Ended < until && i.State == ImprovementState.Done)
            .GroupBy(i => i.BoardId).Select(g => new { Board = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Board, g => g.Count, cancellationToken);
    }

    /// <summary>
    /// The gains by when they came to count. One written down in the window for a year before it began counts in that
    /// year, and not here: so nothing older than the window has to be read.
    /// </summary>
    private static async Task<ILookup<(int Board, GainState State), GainTime>> GainsAsync(
        LeanDbContext db, int[] boards, TrendWindow window, CancellationToken cancellationToken)
    {
        var (from, until, firstYear, lastYear) = (window.From, window.Until, window.First.Monday.Year, window.DayAfter.Year);
        var (firstDay, dayAfter) = (window.First.Monday, window.DayAfter);
        var stored = await db.Gains
            .Where(g => EF.Parameter(boards).Contains(g.BoardId) && g.Year >= firstYear && g.Year <= lastYear
                && (g.State == GainState.Identified
                    ? g.Created >= from && g.Created < until
                    : g.RealisedOn >= firstDay && g.RealisedOn < dayAfter))
            .Select(g => new { g.BoardId, g.State, g.MinutesPerOccurrence, g.Occurrences, g.Period, g.People, g.WeeksPerYear })
            .ToListAsync(cancellationToken);
        return stored.ToLookup(
            g => (g.BoardId, g.State), g => GainTime.Of(g.MinutesPerOccurrence, g.Occurrences, g.Period, g.People, g.WeeksPerYear));
    }

    /// <summary>Of many boards all open ones are read, along the index that has nothing but them: few are open at a time.</summary>
    private static async Task<Dictionary<int, (int Open, int Late)>> EscalationsAsync(
        LeanDbContext db, int[] boards, DateOnly today, CancellationToken cancellationToken)
    {
        var open = db.Escalations.Where(e => e.AnsweredAt == null);
        if (boards is [var one])
            open = open.Where(e => e.FromBoardId == one);
        return await open.GroupBy(e => e.FromBoardId)
            .Select(g => new { Board = g.Key, Open = g.Count(), Late = g.Count(e => e.Deadline < today) })
            .ToDictionaryAsync(g => g.Board, g => (g.Open, g.Late), cancellationToken);
    }

    // Shared by all rows: a mark says only which week, and what is known.
    private MeetingMark[] Marks(MeetingMarkState state) =>
        [.. Enumerable.Range(0, TrendWindow.MeetingWeeks).Select(i => new MeetingMark(_window.FirstMeeting.AddWeeks(i), state))];
}
