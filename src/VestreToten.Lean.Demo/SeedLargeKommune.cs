using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>
/// Fills a migrated database with a kommune of hundreds of units and years of weeks, by the bulk path: what the trends
/// are measured on. The same size and week always make the same tallies.
/// </summary>
internal sealed class SeedLargeKommune(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>Seeds, all or nothing.</summary>
    /// <returns>The root, the boards' numbers, and how long the bulk path took for tallies and closed weeks.</returns>
    public async Task<SeededKommune> ExecuteAsync(LargeKommune size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var units = await PlantAsync(db, size, cancellationToken);
        var settings = MunicipalSettings.For(units[0].Id);
        var stories = units.Skip(1).Select((_, i) => DemoUnits.All[i % DemoUnits.All.Count]).ToList();
        var boards = units.Skip(1).Zip(stories, (unit, story) => Board.For(unit.Id, story.Day, story.Time)).ToList();
        db.Add(settings);
        db.AddRange(boards);
        await db.SaveChangesAsync(cancellationToken);

        var last = Period.NewestClosedWeek(time.GetUtcNow().DayInNorway());
        var first = last.AddWeeks(1 - size.Weeks);
        var large = boards.Zip(stories, (board, story) => new LargeBoard(board, story, first.Monday)).ToList();
        db.AddRange(large.SelectMany(b => b.Goals));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var weeks = Enumerable.Range(0, size.Weeks).Select(first.AddWeeks).ToList();
        large.ForEach(b => b.Begin());
        var held = large.Select(b => weeks.Select((week, i) => b.Hold(week, i, settings.Threshold)).ToList()).ToList();
        var book = new ClosingBook();
        var tree = OrganisationTree.Of(units);
        var closed = weeks.Select((week, i) => book.Close(
            new WeekSheet(week, tree, settings.Threshold, [.. held.Select(board => board[i].Count)]))).ToList();

        await BulkRows.InsertAsync(db, held.SelectMany(board => board.Select(w => w.Meeting)), cancellationToken);
        await LargeWork.AddAsync(db, boards, size.Years, last.Monday, cancellationToken);
        // Each table in the order of its key.
        var began = time.GetTimestamp();
        var rows = await BulkRows.InsertAsync(db, held.SelectMany(board => board.SelectMany(w => w.Tallies)), cancellationToken)
            + await BulkRows.InsertAsync(db, closed.SelectMany(c => c.Units).OrderBy(w => w.UnitId).ThenBy(w => w.Week), cancellationToken)
            + await BulkRows.InsertAsync(
                db, closed.SelectMany(c => c.Goals).OrderBy(w => w.UnitId).ThenBy(w => w.GoalId).ThenBy(w => w.Week), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SeededKommune(units[0], [.. boards.Select(b => b.Id)], first, last, rows, time.GetElapsedTime(began));
    }

    private static async Task<IReadOnlyList<Unit>> PlantAsync(LeanDbContext db, LargeKommune size, CancellationToken cancellationToken)
    {
        var kommune = Unit.Kommune("Storelva kommune", "storelva");
        var units = new List<Unit> { kommune };
        await SaveAsync([kommune], null);
        for (var area = 1; (area - 1) * LargeKommune.UnitsToArea < size.Units; area++)
        {
            var above = Unit.Below(kommune, $"Område {area}", $"omrade-{area}", area, 12);
            await SaveAsync([above], kommune);
            var below = Math.Min(size.Units - ((area - 1) * LargeKommune.UnitsToArea), LargeKommune.UnitsToArea) - 1;
            List<Unit> children = [.. Enumerable.Range(1, below).Select(n => Unit.Below(above, $"Enhet {area}.{n}", $"enhet-{area}-{n}", n, 12))];
            await SaveAsync(children, above);
            units.AddRange([above, .. children]);
        }

        return units;

        async Task SaveAsync(IReadOnlyCollection<Unit> some, Unit? above)
        {
            db.AddRange(some);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var unit in some)
                unit.TakePlace(above);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
