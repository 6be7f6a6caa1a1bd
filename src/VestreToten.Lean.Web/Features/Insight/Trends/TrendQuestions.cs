using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Features.Boards;

namespace VestreToten.Lean.Web.Features.Insight.Trends;

/// <summary>
/// What the trends' pages ask the database, turned into SQL once: one unit's page asks a dozen small questions, and to
/// turn each anew takes longer than to answer it. One object for each provider's model.
/// </summary>
internal sealed class TrendQuestions
{
    /// <summary>Units' own weeks, by unit, oldest first.</summary>
    public Func<LeanDbContext, int[], IsoWeek, IsoWeek, IAsyncEnumerable<StoredWeek>> OwnWeeks { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] units, IsoWeek first, IsoWeek last) => db.ClosedWeeks
            .Where(w => units.Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .OrderBy(w => w.UnitId).ThenBy(w => w.Week)
            .Select(w => new StoredWeek(
                w.UnitId, w.Week, w.ParentId, w.Series, w.Ballots, w.Headcount, w.Green, w.Pink, w.Red,
                w.BandLow, w.BandMid, w.BandHigh, w.BandIsTrial, w.Ongoing, w.ChangeBegan)));

    /// <summary>Units' weeks with all below them, in no order.</summary>
    public Func<LeanDbContext, int[], IsoWeek, IsoWeek, IAsyncEnumerable<StoredSubtree>> Subtrees { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] units, IsoWeek first, IsoWeek last) => db.ClosedWeeks
            .Where(w => units.Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .Select(w => new StoredSubtree(
                w.UnitId, w.Week, w.SubtreeGreen, w.SubtreePink, w.SubtreeRed, w.SubtreeColouredBallots, w.SubtreeBallots,
                w.SubtreeHeadcount, w.SubtreeBoards)));

    /// <summary>
    /// The newest week that has been written; null where none has. A root has a row for every week, also where nobody met.
    /// </summary>
    public Func<LeanDbContext, IsoWeek, IsoWeek, CancellationToken, Task<IsoWeek?>> NewestWritten { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, IsoWeek first, IsoWeek last, CancellationToken _) => db.ClosedWeeks
            .Where(w => db.Units.Where(u => u.ParentId == null).Select(u => u.Id).Contains(w.UnitId) && w.Week >= first && w.Week <= last)
            .OrderByDescending(w => w.Week).Select(w => (IsoWeek?)w.Week).FirstOrDefault());

    /// <summary>The oldest week that is written of a unit; null where none is.</summary>
    public Func<LeanDbContext, int, CancellationToken, Task<IsoWeek?>> Oldest { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int unit, CancellationToken _) => db.ClosedWeeks
            .Where(w => w.UnitId == unit).OrderBy(w => w.Week).Select(w => (IsoWeek?)w.Week).FirstOrDefault());

    /// <summary>
    /// The units with a change that lasts in their newest week with colours: a row for each of them, whatever the number of weeks.
    /// The same that <see cref="TrendQueries.ChangeIn"/> finds in all the weeks.
    /// </summary>
    public Func<LeanDbContext, int[], IsoWeek, IsoWeek, IAsyncEnumerable<int>> UnitsWithChange { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] units, IsoWeek first, IsoWeek last) => db.ClosedWeeks
            .Where(w => units.Contains(w.UnitId) && w.Week >= first && w.Week <= last && w.Series > 0 && w.Green != null
                && w.Ongoing != null && w.ChangeBegan != null
                && !db.ClosedWeeks.Any(n => n.UnitId == w.UnitId && n.Week > w.Week && n.Week <= last && n.Series > 0 && n.Green != null))
            .Select(w => w.UnitId));

    /// <summary>The weeks of a unit's goals. The goals' numbers come first in the key: with them the window is a range for each.</summary>
    public Func<LeanDbContext, int, int?, IsoWeek, IsoWeek, IAsyncEnumerable<ClosedGoalWeek>> GoalWeeks { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int unit, int? board, IsoWeek first, IsoWeek last) => db.ClosedGoalWeeks
            .Where(w => w.UnitId == unit && w.Week >= first && w.Week <= last
                && db.WellbeingGoals.Where(g => g.BoardId == board).Select(g => g.Id).Contains(w.GoalId)));

    /// <summary>Goals with their wordings.</summary>
    public Func<LeanDbContext, int[], IAsyncEnumerable<WellbeingGoal>> Goals { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] goals) => db.WellbeingGoals.Where(g => goals.Contains(g.Id)));

    /// <summary>Meetings, in no order.</summary>
    public Func<LeanDbContext, int[], IsoWeek, IsoWeek, IAsyncEnumerable<StoredMeeting>> Meetings { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] boards, IsoWeek first, IsoWeek last) => db.Meetings
            .Where(m => boards.Contains(m.BoardId) && m.Week >= first && m.Week <= last)
            .Select(m => new StoredMeeting(m.BoardId, m.Week, m.State)));

    /// <summary>Since when boards are in use.</summary>
    public BoardStarts Starts { get; } = new();

    /// <summary>Improvements done, counted for each board that has any.</summary>
    public Func<LeanDbContext, int[], DateTimeOffset, DateTimeOffset, IAsyncEnumerable<CountOfBoard>> Done { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] boards, DateTimeOffset from, DateTimeOffset until) => db.Improvements
            .Where(i => boards.Contains(i.BoardId) && i.Ended >= from && i.Ended < until && i.State == ImprovementState.Done)
            .GroupBy(i => i.BoardId).Select(g => new CountOfBoard(g.Key, g.Count(), 0)));

    /// <summary>The time of the recurring gains that stand in a calendar year, and of those in use, summed for each board; as <see cref="Gain.CountsIn"/> chooses.</summary>
    public Func<LeanDbContext, int[], int, IAsyncEnumerable<StoredGains>> Gains { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int[] boards, int year) => db.Gains
            .Where(g => boards.Contains(g.BoardId) && g.IdentifiedYear <= year && g.Period != GainPeriod.Once
                && (g.LapsedOn == null || g.LapsedOn.Value.Year > year))
            .GroupBy(g => g.BoardId)
            .Select(b => new StoredGains(
                b.Key, b.Sum(g => (double)g.FoundParts), b.Sum(g => g.RealisedOn != null && g.RealisedOn.Value.Year <= year ? (double)g.UsedParts : 0))));

    /// <summary>All escalations without an answer, counted with the late ones, along the index that has nothing but them: few are open at a time.</summary>
    public Func<LeanDbContext, DateOnly, IAsyncEnumerable<CountOfBoard>> EveryOpen { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, DateOnly today) => db.Escalations
            .Where(e => e.AnsweredAt == null).GroupBy(e => e.FromBoardId)
            .Select(g => new CountOfBoard(g.Key, g.Count(), g.Count(e => e.Deadline < today))));

    public Func<LeanDbContext, int, DateOnly, IAsyncEnumerable<CountOfBoard>> OpenOf { get; } = EF.CompileAsyncQuery(
        (LeanDbContext db, int board, DateOnly today) => db.Escalations
            .Where(e => e.AnsweredAt == null && e.FromBoardId == board).GroupBy(e => e.FromBoardId)
            .Select(g => new CountOfBoard(g.Key, g.Count(), g.Count(e => e.Deadline < today))));
}
