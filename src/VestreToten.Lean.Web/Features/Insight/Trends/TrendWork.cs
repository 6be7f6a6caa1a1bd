using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>What the boards of many units have done in the window, beside the balls.</summary>
internal sealed class TrendWork
{
    private readonly TrendWindow _window;
    private readonly Dictionary<int, MeetingMark[]> _meetings = [];
    private readonly Dictionary<int, int> _done;
    private readonly Dictionary<int, StoredGains> _gains;
    private readonly Dictionary<int, (int Open, int Late)> _escalations;
    private readonly IReadOnlyDictionary<int, YearFigures> _years;
    private readonly MeetingMark[] _noMeetings;

    private TrendWork(
        TrendWindow window, Dictionary<int, int> done, Dictionary<int, StoredGains> gains,
        Dictionary<int, (int Open, int Late)> escalations, IReadOnlyDictionary<int, YearFigures> years)
    {
        (_window, _done, _gains, _escalations, _years) = (window, done, gains, escalations, years);
        _noMeetings = Marks(MeetingMarkState.NotBegun);
    }

    /// <summary>Reads what the boards of some units have done.</summary>
    public static async Task<TrendWork> ReadAsync(
        TrendQuestions ask, LeanDbContext db, IEnumerable<VisibleUnit> units, TrendWindow window, CancellationToken cancellationToken)
    {
        var boards = units.Select(u => u.BoardId).OfType<int>().ToArray();
        var work = new TrendWork(
            window,
            await ask.Done(db, boards, window.From, window.Until).ToDictionaryAsync(d => d.BoardId, d => d.Count, cancellationToken: cancellationToken),
            await ask.Gains(db, boards, window.GainYear).ToDictionaryAsync(g => g.BoardId, cancellationToken: cancellationToken),
            await (boards is [var one] ? ask.OpenOf(db, one, window.Today) : ask.EveryOpen(db, window.Today))
                .ToDictionaryAsync(e => e.BoardId, e => (e.Count, e.Late), cancellationToken: cancellationToken),
            await YearFigures.ReadAsync(db, boards, window.GainYear, cancellationToken));
        work.Begin(await ask.Starts.ReadAsync(db, boards, cancellationToken));
        await work.AddMeetingsAsync(ask.Meetings(db, boards, window.FirstMeeting, window.Last), cancellationToken);
        return work;
    }

    /// <summary>One unit's part. A unit without a board has done nothing.</summary>
    public TrendWorkOfUnit Of(VisibleUnit unit)
    {
        if (unit.BoardId is not { } board)
            return new TrendWorkOfUnit(_noMeetings, 0, 0, 0, 0, 0);
        var (open, late) = _escalations.GetValueOrDefault(board);
        var gains = _gains.GetValueOrDefault(board);
        return new TrendWorkOfUnit(
            _meetings.GetValueOrDefault(board, _noMeetings), _done.GetValueOrDefault(board),
            GainTime.HoursOf((decimal)gains.FoundParts), GainTime.HoursOf((decimal)gains.UsedParts), open, late)
        {
            Year = _years.GetValueOrDefault(board, YearFigures.None),
        };
    }

    private void Begin(IReadOnlyDictionary<int, IsoWeek> starts)
    {
        var none = Marks(MeetingMarkState.None);
        foreach (var (board, start) in starts)
            _meetings.Add(board, [.. none.Select((mark, place) => BoardStarts.Counts(start, mark.Week) ? mark : _noMeetings[place])]);
    }

    private async Task AddMeetingsAsync(IAsyncEnumerable<StoredMeeting> stored, CancellationToken cancellationToken)
    {
        var (held, notHeld) = (Marks(MeetingMarkState.Held), Marks(MeetingMarkState.NotHeld));
        var places = _noMeetings.Select((mark, place) => (mark.Week, place)).ToDictionary(m => m.Week, m => m.place);
        await foreach (var meeting in stored.WithCancellation(cancellationToken))
        {
            // What is planned only has not begun.
            if (!_meetings.TryGetValue(meeting.BoardId, out var marks))
                continue;
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

    // Shared by all rows: a mark says only which week, and what is known.
    private MeetingMark[] Marks(MeetingMarkState state) =>
        [.. Enumerable.Range(0, TrendWindow.MeetingWeeks).Select(i => new MeetingMark(_window.FirstMeeting.AddWeeks(i), state))];
}
