using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Insight.Closing;

/// <summary>What the boards counted in some weeks, with the trees and thresholds of today. Nothing of it may leave the units.</summary>
internal sealed class ClosingCounts
{
    private readonly List<Kommune> _kommuner;
    private readonly ILookup<(IsoWeek Week, int Root), WeeklyCount> _counts;

    private ClosingCounts(List<Kommune> kommuner, IEnumerable<(int Root, WeeklyCount Count)> counts)
    {
        _kommuner = kommuner;
        _counts = counts.ToLookup(c => (c.Count.Week, c.Root), c => c.Count);
    }

    /// <summary>A sheet for each kommune: their boards are never put together.</summary>
    public IEnumerable<WeekSheet> Sheets(IsoWeek week) =>
        _kommuner.Select(k => new WeekSheet(week, k.Tree, k.Threshold, [.. _counts[(week, k.Root)]]));

    /// <summary>The first week that any board has counted; null where none has.</summary>
    public static Task<IsoWeek?> FirstWeekAsync(LeanDbContext db, CancellationToken cancellationToken) =>
        db.Tallies.OrderBy(t => t.Week).Select(t => (IsoWeek?)t.Week).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Reads every board's counts from a week to another.</summary>
    public static async Task<ClosingCounts> ReadAsync(LeanDbContext db, IsoWeek from, IsoWeek to, CancellationToken cancellationToken)
    {
        var units = await db.Units.Select(u => new { u.Id, u.Path }).ToListAsync(cancellationToken);
        var thresholds = await db.MunicipalSettings.ToDictionaryAsync(s => s.RootUnitId, s => s.Threshold, cancellationToken);
        var tallies = await (
            from board in db.Boards
            join tally in db.Tallies on board.Id equals tally.BoardId
            where tally.Week >= @from && tally.Week <= to
            select new { board.UnitId, Tally = tally }).ToListAsync(cancellationToken);
        var meetings = await (
            from board in db.Boards
            join meeting in db.Meetings on board.Id equals meeting.BoardId
            where meeting.Week >= @from && meeting.Week <= to
            select new
            {
                board.UnitId, meeting.Week, meeting.Headcount,
                Round = db.BallRounds.Where(r => r.MeetingId == meeting.Id && r.Ballots != null).OrderByDescending(r => r.Id)
                    .Select(r => new { r.Headcount, r.IsOverfull }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        // With more ballots than people nobody knows whose they are: the unit sees the result, and no trend is made of it.
        var overfull = meetings.Where(m => m.Round is { IsOverfull: true }).Select(m => (m.UnitId, m.Week)).ToHashSet();
        var present = meetings.ToDictionary(m => (m.UnitId, m.Week), m => m.Round?.Headcount ?? m.Headcount);

        var roots = units.ToDictionary(u => u.Id, u => UnitPath.RootOf(u.Path));
        return new ClosingCounts(
            [.. units.GroupBy(u => UnitPath.RootOf(u.Path)).Select(k => new Kommune(
                k.Key, OrganisationTree.FromPaths(k.Select(u => u.Path)), thresholds.GetValueOrDefault(k.Key, MunicipalSettings.DefaultThreshold)))],
            tallies.GroupBy(t => (t.UnitId, t.Tally.Week)).Where(board => !overfull.Contains(board.Key)).Select(board => (
                roots[board.Key.UnitId], Count(board.Key.UnitId, board.Key.Week, [.. board.Select(t => t.Tally).OrderBy(t => t.Position)]))));

        WeeklyCount Count(int unitId, IsoWeek week, IReadOnlyList<Tally> vases)
        {
            var ballots = vases.Max(t => t.Ballots);
            return new WeeklyCount(
                unitId, week, ballots, present.GetValueOrDefault((unitId, week), ballots),
                [.. vases.Select(t => new GoalCount(t.GoalId, t.Wording, t.Position, t.Colours))]);
        }
    }

    private sealed record Kommune(int Root, OrganisationTree Tree, int Threshold);
}
