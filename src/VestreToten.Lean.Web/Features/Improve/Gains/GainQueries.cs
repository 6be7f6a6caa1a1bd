using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.TimeAccount;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A board's gains. Every reading asks the right.</summary>
internal sealed class GainQueries(AuthorizedReads reads, SharedReadings shared, TimeProvider time)
{
    private DateOnly Today => time.GetUtcNow().DayInNorway();

    private int ThisYear => Today.Year;

    /// <param name="who">Who asks.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="year">The calendar year; null for this one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<GainsOfYear?> ReadAsync(
        ClaimsPrincipal who, int boardId, int? year = null, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => OfYearAsync(db, boardId, year, ThisYear, cancellationToken), cancellationToken);

    /// <summary>The wall's line.</summary>
    public Task<GainsOnWall?> ReadLineAsync(ClaimsPrincipal who, int boardId) =>
        reads.SharedOnBoardAsync(who, Right.SeeBoard, boardId, shared, typeof(GainsOnWall), BoardTopics.Gains, async db =>
        {
            var year = ThisYear;
            var gains = await db.Gains.Where(g => g.BoardId == boardId).Where(Gain.CountsIn(year)).ToListAsync();
            var used = gains.FindAll(g => g.IsUsedIn(year) && g.Time.IsRecurring);
            var rate = GainRate.Of(used.Select(g => g.UsedTime));
            var unit = await UnitAsync(db, boardId, CancellationToken.None);
            return new GainsOnWall(
                GainRate.Of(gains.Where(g => g.IsFoundIn(year)).Select(g => g.Time)), rate, GainUse.Of(used, rate),
                await db.HoursPerFteAsync(unit.RootId, CancellationToken.None), unit.ShowsFte);
        });

    /// <summary>
    /// This year's gains of everything in the reach of somebody who follows several units, by the wall's rule; null for those who
    /// follow none.
    /// </summary>
    public Task<GainsOfArea?> ReadAreaAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.SeeTrends, async (db, reach) =>
        {
            var units = db.UnitIdsWithin(reach);
            var boards = db.Boards.Where(b => units.Contains(b.UnitId)).Select(b => b.Id);
            var gains = await db.Gains.Where(g => boards.Contains(g.BoardId)).Where(Gain.CountsIn(ThisYear)).Where(g => g.Period != GainPeriod.Once)
                .GroupBy(g => new { g.Period, g.WeeksPerYear, IsUsed = g.RealisedOn != null })
                .Select(g => new
                {
                    g.Key,
                    // A sum of whole numbers may be more than a database's hold; of what any kommune saves this one is exact.
                    Found = g.Sum(x => (double)x.FoundParts), Used = g.Sum(x => (double)x.UsedParts),
                }).ToListAsync(cancellationToken);
            return new GainsOfArea(
                GainRate.OfParts(gains.Select(g => Part(g.Key.Period, g.Key.WeeksPerYear, g.Found))),
                GainRate.OfParts(gains.Where(g => g.Key.IsUsed).Select(g => Part(g.Key.Period, g.Key.WeeksPerYear, g.Used))),
                await db.HoursPerFteAsync(UnitPath.RootOf(reach[0]), cancellationToken));
        }, cancellationToken);

    /// <summary>The gains whose question is due, for the meeting; those that wait longest first.</summary>
    public Task<IReadOnlyList<DueGain>?> ReadDueAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync<IReadOnlyList<DueGain>>(who, Right.SeeBoard, boardId, async db =>
        {
            var today = Today;
            var (early, late) = (GainQuestions.UsedBy(GainQuestions.Months[0], today), GainQuestions.UsedBy(GainQuestions.Months[1], today));
            var asked = await db.Gains
                .Where(g => g.BoardId == boardId && (g.State == GainState.Used || g.State == GainState.Confirmed) && g.Period != GainPeriod.Once
                    && ((g.AnsweredMonth < GainQuestions.Months[0] && g.RealisedOn <= early) || (g.AnsweredMonth < GainQuestions.Months[1] && g.RealisedOn <= late)))
                .OrderBy(g => g.RealisedOn).ThenBy(g => g.Id).ToListAsync(cancellationToken);
            return
            [
                .. from gain in asked
                   let month = gain.DueQuestion(today)
                   where month is not null
                   select new DueGain(gain.Id, gain.Version, gain.Title, gain.UsedFor, gain.Time, gain.UsedTime, month.Value, gain.RealisedOn!.Value),
            ];
        }, cancellationToken);

    /// <summary>The improvement's title, where it is of the board.</summary>
    public Task<string?> ImprovementTitleAsync(
        ClaimsPrincipal who, int boardId, int improvementId, CancellationToken cancellationToken = default) =>
        reads.OnBoardAsync(who, Right.SeeBoard, boardId, db => db.Improvements
            .Where(i => i.Id == improvementId && i.BoardId == boardId).Select(i => i.Title).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>A year of a board's gains, for those who have asked the right on this connection.</summary>
    internal static async Task<GainsOfYear> OfYearAsync(
        LeanDbContext db, int boardId, int? year, int thisYear, CancellationToken cancellationToken)
    {
        var ofBoard = db.Gains.Where(g => g.BoardId == boardId);
        var first = await ofBoard.Select(g => (int?)g.IdentifiedYear).MinAsync(cancellationToken) ?? thisYear;
        var asked = year ?? thisYear;
        var unit = await UnitAsync(db, boardId, cancellationToken);
        // The year that goes on cannot be locked.
        var locked = asked < thisYear ? await db.LockedYearAsync(unit.RootId, asked, cancellationToken) : null;
        var hours = locked?.HoursPerFte ?? await db.HoursPerFteAsync(unit.RootId, cancellationToken);
        var firstDay = new DateOnly(asked, 1, 1);
        var gains = (await ofBoard.Where(g => g.IdentifiedYear <= asked && (g.LapsedOn == null || g.LapsedOn >= firstDay)).ToListAsync(cancellationToken))
            .FindAll(g => g.IsFoundIn(asked) || g.IsUsedIn(asked) || g.LapsedOn?.Year == asked);
        var from = gains.Select(g => g.ImprovementId).OfType<int>().Distinct().ToList();
        var titles = await db.Improvements.Where(i => from.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Title, cancellationToken);
        return new GainsOfYear(
            asked, [.. Enumerable.Range(first, Math.Max(0, thisYear - first + 1)).Append(thisYear).Append(asked).Distinct().OrderDescending()],
            hours, unit.ShowsFte, [.. gains.OrderByDescending(g => g.Id).Select(g => View(g, asked, thisYear, hours, titles))],
            locked is null ? GainSums.Of(gains, asked, hours) : LockedSums.Of(
                await db.LockedGains.Where(l => l.LockedYearId == locked.Id && l.UnitId == unit.Id).ToListAsync(cancellationToken), hours));
    }

    private static GainPart Part(GainPeriod period, int weeks, double parts) => new(period, weeks, GainTime.HoursOf((decimal)parts));

    private static GainView View(Gain g, int year, int thisYear, decimal hoursPerFte, Dictionary<int, string> titles)
    {
        // An earlier year shows how it ended, and a gain that lapsed in it as lapsed; this one how it stands.
        var state = g.LapsedOn?.Year == year ? GainState.Lapsed : year == thisYear ? g.State : g.StateIn(year);
        return new(
            g.Id, g.Version, g.Title, state, GainFormula.Of(state is GainState.Used or GainState.Confirmed ? g.UsedTime : g.Time, hoursPerFte), g.Time,
            g.RealisedOn, g.UsedFor, g.KronerPerYear, g.Quality, g.ImprovementId, g.ImprovementId is { } id ? titles.GetValueOrDefault(id) : null)
        {
            FoundYear = g.IdentifiedYear, Purpose = g.Purpose, AgreedOn = g.AgreedOn, AnsweredOn = g.AnsweredOn, LapsedOn = g.LapsedOn, LapsedWhy = g.LapsedWhy,
            MayBeFoundAgain = g.State == GainState.Lapsed && !g.IsFoundAgain, IsPart = g.PartMinutes is not null,
        };
    }

    private static async Task<(int Id, int RootId, bool ShowsFte)> UnitAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var read = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select new { unit.Id, unit.Path, unit.Staff }).SingleAsync(cancellationToken);
        return (read.Id, UnitPath.RootOf(read.Path), GainLimits.ShowsFte(read.Staff));
    }
}
