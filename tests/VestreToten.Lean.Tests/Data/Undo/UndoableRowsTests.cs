using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Undo;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Ideas;

namespace VestreToten.Lean.Tests.Data.Undo;

/// <summary>Which rows may be put back as they were, and what a context that saves others remembers: nothing.</summary>
public sealed class UndoableRowsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void Every_kind_of_row_is_named_here_that_is_never_put_back(DatabaseProvider provider)
    {
        using var services = Services(provider);
        Assert.Equal(
            [
                "A3Sheet", // an improvement takes itself back
                "Account",
                "AccountLink", // a secret
                "AgreedPoint", // with its zone
                "ApiToken",
                "AuditEntry", // what was done was done, also where it was taken back
                "AuthenticatorApp", // a secret
                "BallRound",
                "CalendarFeed",
                "CalendarRevision", // what programs were told stays told
                "ClosedGoalWeek",
                "ClosedWeek",
                "Digest",
                "DigestChoice",
                "ExternalLogin",
                "GoalSupport", // a phone's
                "Grant",
                "IdeaAccess",
                "IdentityPasskeyData",
                "IdentityUserClaim`1",
                "IdentityUserLogin`1",
                "IdentityUserPasskey`1",
                "IdentityUserToken`1",
                "ImprovementComment",
                "ImprovementPhoto", // has a file
                "LockedGain", // a locked year is never opened again
                "LockedYear",
                "MunicipalSettings",
                "ProviderSession",
                "RecoveryCode", // a secret
                "RoundGoal",
                "ServiceGoalSupport", // a phone's
                "SignInRule", // made again by its use case
                "SignInSession",
                "StaffPhone", // a secret
                "Tally",
                "UsedLogoutToken",
                "VotingSlip", // a secret's
                "WallDevice", // a secret
                "WallPin",
                "Zone", // has a key
                "ZoneAnswer",
                "ZonePhoto", // has a file
                "ZoneRound",
            ],
            Model(services).GetEntityTypes().Where(t => !UndoableRows.Has(t)).Select(t => t.ClrType.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void Whatever_is_put_back_tells_by_a_number_that_it_has_changed_and_is_referred_to_by_one_key(DatabaseProvider provider)
    {
        using var services = Services(provider);
        Assert.All(Model(services).GetEntityTypes().Where(UndoableRows.Has), type =>
        {
            Assert.All(type.GetProperties().Where(p => p.IsConcurrencyToken), p => Assert.True(RowUndo.IsVersion(p)));
            Assert.All(type.GetReferencingForeignKeys(), f => Assert.Single(f.Properties));
        });
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void What_has_been_deleted_can_be_made_again_but_for_these(DatabaseProvider provider)
    {
        using var services = Services(provider);
        var types = Model(services).GetEntityTypes().Where(UndoableRows.Has).ToLookup(UndoableRows.CanComeBack, t => t.ClrType);
        Assert.All(types[true], type => Assert.IsType(type, Activator.CreateInstance(type, nonPublic: true)));
        Assert.Equal(["GoalWording", "ImprovementEvent", "ServiceGoalWording"], types[false].Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public void Whatever_names_a_row_without_a_foreign_key_is_known(DatabaseProvider provider)
    {
        using var services = Services(provider);
        Assert.Equal(
            [
                "AuditEntry.ActorId", "AuditEntry.PersonId", "AuditEntry.UnitId", // numbers of what may be gone
                "ClosedGoalWeek.GoalId", "ClosedGoalWeek.Wording", // comes of tallies
                "ClosedWeek.ParentId", // a unit
                "Meeting.StepItem",
                "MeetingChange.Subject", // tells its title itself
                "RoundGoal.GoalId", "RoundGoal.Wording",
                "ServiceGoalValue.Wording",
                "Tally.GoalId", "Tally.Wording",
            ],
            from type in Model(services).GetEntityTypes()
            from property in type.GetProperties()
            let number = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
            where number == typeof(int) && !property.IsForeignKey() && property.Name != "Id"
                && (property.Name.EndsWith("Id", StringComparison.Ordinal) || property.Name is "Wording" or "StepItem" or "Subject")
            let name = $"{type.ClrType.Name}.{property.Name}"
            orderby name
            select name);
    }

    [Fact]
    public async Task A_round_and_whatever_is_saved_with_it_cannot_be_taken_back_before_it_or_after_it()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var round = await database.AddRoundAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var recorder = new ChangeRecorder(db);
        db.Add(SomeGains.Identified(boardId: round.BoardId));
        await SaveAsync();
        Assert.NotNull(recorder.Changes());

        (await db.BallRounds.SingleAsync(Stop)).Void(RoundVoidReason.Mistake);
        await SaveAsync();
        Assert.Null(recorder.Changes());

        db.Add(SomeGains.Identified(boardId: round.BoardId));
        await SaveAsync();
        Assert.Null(recorder.Changes());

        Task SaveAsync()
        {
            recorder.Record();
            return db.SaveChangesAsync(Stop);
        }
    }

    [Fact]
    public async Task Nor_can_a_key()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var recorder = new ChangeRecorder(db);
        db.Add(IdeaAccess.Open(board.Id, OpenIdeas.NewKey(), Calendar.TuesdayMorning));
        recorder.Record();
        await db.SaveChangesAsync(Stop);
        Assert.Null(recorder.Changes());
    }

    private static IModel Model(ServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<LeanDbContext>>().CreateDbContext();
        return db.Model;
    }

    /// <summary>Wired up as in the program; no server is asked.</summary>
    private static ServiceProvider Services(DatabaseProvider provider) => new ServiceCollection()
        .AddLeanData(provider, provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=nowhere").BuildServiceProvider();
}
