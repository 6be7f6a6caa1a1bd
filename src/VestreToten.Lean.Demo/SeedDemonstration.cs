using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.TimeAccount;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>
/// Fills an empty, migrated database with an invented kommune: twelve units with boards, 26 weeks of history up to and
/// including last week, and the work they have in hand. This week is left free for the meeting that a demonstration holds. The same week and the
/// same program always make the same tallies.
/// </summary>
internal sealed class SeedDemonstration(
    IDbContextFactory<LeanDbContext> contexts, UserManager<Account> accounts, TimeProvider time)
{
    private const string SlipsOnlySlug = "renhold";

    /// <summary>
    /// Seeds. Accounts come first and all the rest in one transaction: where there is a unit, everything is there.
    /// </summary>
    /// <param name="password">The password of every account.</param>
    /// <param name="cancellationToken">Stops the seeding.</param>
    /// <exception cref="InvalidOperationException">An account was refused, most likely for its password.</exception>
    public async Task ExecuteAsync(string password, CancellationToken cancellationToken)
    {
        var people = await DemoPeople.CreateAsync(accounts, password, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tree = new DemoTree(db);
        await tree.PlantAsync(cancellationToken);

        var settings = MunicipalSettings.For(tree[DemoUnits.KommuneSlug].Id);
        var boards = DemoUnits.All.Select(story => Board.For(tree[story.Slug].Id, story.Day, story.Time)).ToList();
        // One that votes by printed slips alone.
        boards[DemoUnits.All.Index().Single(u => u.Item.Slug == SlipsOnlySlug).Index].RequireSlips(slipsOnly: true);
        db.Add(settings);
        db.AddRange(boards);
        db.AddRange(people.Select(p => Grant.To(p.AccountId, tree[p.Person.UnitSlug].Id, p.Person.Role)));
        await db.SaveChangesAsync(cancellationToken);

        var today = time.GetUtcNow().DayInNorway();
        var first = IsoWeek.Of(today).AddWeeks(-DemoHistory.Weeks);
        db.AddRange(boards.Select(b => IdeaAccess.Open(b.Id, IdeaKey.From(RandomNumberGenerator.GetBytes(IdeaKey.Bytes)), time.GetUtcNow())));
        // A screen that hangs somewhere; nobody has its secret.
        var care = boards[DemoUnits.All.Index().Single(u => u.Item.Slug == DemoUnits.CareServices).Index];
        db.Add(WallDevice.Pair(care.Id, "Møterommet i 2. etasje", RandomNumberGenerator.GetBytes(32), time.GetUtcNow()));
        var histories = DemoUnits.All.Zip(boards, (story, board) => new DemoHistory(story, board, first)).ToList();
        db.AddRange(histories.SelectMany(h => h.Goals));
        db.AddRange(histories.SelectMany(h => h.Meetings));
        var works = DemoUnits.All.Zip(boards, (story, board) => new DemoWork(story, board, first, today)).ToList();
        db.AddRange(works.SelectMany(w => w.Begin()));
        var zones = new DemoZones(boards[DemoUnits.All.Index().Single(u => u.Item.Slug == DemoZones.Slug).Index], today);
        db.AddRange(zones.Begin());
        await db.SaveChangesAsync(cancellationToken);

        db.AddRange(histories.SelectMany(h => h.Happen(settings.Threshold)));
        db.AddRange(works.SelectMany(w => w.Follow()));
        db.AddRange(zones.Follow(works[DemoUnits.All.Index().Single(u => u.Item.Slug == DemoZones.Slug).Index].Find(DemoZones.Card)));
        var escalations = new DemoEscalations(care, today);
        db.AddRange(DemoUnits.All.Zip(works, escalations.Of).SelectMany(e => e));
        // Phones that have joined; nobody has their secrets.
        db.AddRange(DemoPhones.Of(boards[DemoUnits.All.Index().Single(u => u.Item.Slug == DemoPhones.Slug).Index], histories.SelectMany(h => h.Goals), IsoWeek.Of(today)));
        var administration = new DemoAdministration(people, slug => tree[slug].Id, time.GetUtcNow());
        db.AddRange(administration.Invitations());
        db.AddRange(administration.Log());
        await db.SaveChangesAsync(cancellationToken);
        // The year before, as the kommune locked it in January.
        db.Add(await db.CountYearAsync(settings.RootUnitId, today.Year - 1, new DateOnly(today.Year, 1, 1), cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
