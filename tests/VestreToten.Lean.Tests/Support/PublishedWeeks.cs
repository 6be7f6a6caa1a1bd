using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Insight.Trends;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Closed weeks, through the gate and into the database, without waiting for a Tuesday.</summary>
internal static class PublishedWeeks
{
    /// <summary>A goal whose own weeks nobody asks for.</summary>
    private const int Unnamed = int.MaxValue;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The week so many weeks before the one that is going on. From three on it is closed whatever the day.</summary>
    public static IsoWeek Ago(int weeks) => IsoWeek.Of(TimeProvider.System.GetUtcNow().DayInNorway()).AddWeeks(-weeks);

    /// <summary>Writes what a week's sheet shows of every unit, and of one goal of a board for each count that has a goal's number.</summary>
    public static async Task PublishAsync(
        this TestDatabase database, IsoWeek week, IReadOnlyList<(string Slug, int Ballots, BallCount? Balls, int? GoalId)> boards, SeriesMark mark = default)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.PublishAsync(week, boards, mark);
    }

    /// <inheritdoc cref="PublishAsync(TestDatabase, IsoWeek, IReadOnlyList{ValueTuple{string, int, BallCount?, int?}}, SeriesMark)"/>
    public static async Task PublishAsync(
        this VestreToten.Lean.Data.LeanDbContext db, IsoWeek week, IReadOnlyList<(string Slug, int Ballots, BallCount? Balls, int? GoalId)> boards,
        SeriesMark mark = default)
    {
        var units = await db.Units.ToListAsync(Stop);
        var ids = units.ToDictionary(u => u.Slug, u => u.Id);
        var sheet = new WeekSheet(week, OrganisationTree.Of(units), 5, [.. boards.Select(b =>
            new WeeklyCount(ids[b.Slug], week, b.Ballots, 12, [new GoalCount(b.GoalId ?? Unnamed, 1, 1, b.Balls)]))]);
        var published = Suppression.Publish(sheet);
        var cells = published.Cells.ToLookup(c => c.Scope);
        var own = cells[CellScope.Board].ToDictionary(c => c.UnitId);
        foreach (var subtree in cells[CellScope.Subtree])
        {
            var board = own.GetValueOrDefault(subtree.UnitId);
            db.ClosedWeeks.Add(ClosedWeek.Of(
                subtree, board, units.Single(u => u.Id == subtree.UnitId).ParentId, board is null ? 0 : 1, board is null ? default : mark));
        }

        db.ClosedGoalWeeks.AddRange(published.Goals.Where(g => g.GoalId != Unnamed).Select(g => ClosedGoalWeek.Of(g, mark)));
        await db.SaveChangesAsync(Stop);
    }
}
