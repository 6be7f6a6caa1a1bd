using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>The seeding itself: repeatable, without keys, with accounts that can sign in.</summary>
public sealed class DemonstrationSeedingTests
{
    private static readonly DateTimeOffset AnOrdinaryDay = SeededStories.Noon("2026-11-24");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_databases_seeded_at_the_same_time_tell_the_same_story()
    {
        await using var one = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay, Cancellation);
        await using var other = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay.AddHours(5), Cancellation);
        var (a, b) = (await ReadAsync(one, AnOrdinaryDay), await ReadAsync(other, AnOrdinaryDay));
        Assert.NotEmpty(a.Tallies);
        Assert.Equal(a.Tallies.Select(Told), b.Tallies.Select(Told));
        Assert.Equal(a.Meetings.Select(Told), b.Meetings.Select(Told));
        Assert.Equal(a.Decisions.Select(Told), b.Decisions.Select(Told));
    }

    [Fact]
    public async Task Nothing_of_any_rounds_keys_is_left()
    {
        await using var database = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay, Cancellation);
        var story = await ReadAsync(database, AnOrdinaryDay);
        Assert.NotEmpty(story.Rounds);
        Assert.All(story.Rounds, r => Assert.True(r.State == RoundState.Shredded && r.DatabaseKey is null && r.KeyName.Length == 0));
        Assert.Equal(story.Rounds.Count, story.Rounds.Select(r => Convert.ToHexString(r.CodeHash)).Distinct().Count());
        await using var db = database.Open();
        Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM \"Ballots\"").SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Five_people_can_sign_in_each_with_one_role()
    {
        await using var database = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay, Cancellation);
        await using var db = database.Open();
        string?[] signIns = [.. DemoPeople.All.Select(p => p.Address)];
        var grants = await (
            from grant in db.Grants
            join account in db.Users on grant.AccountId equals account.Id
            join unit in db.Units on grant.UnitId equals unit.Id
            where signIns.Contains(account.Email)
            orderby account.Email
            select new { account.Email, grant.Role, unit.Slug, account.EmailConfirmed }).ToListAsync(Cancellation);
        Assert.Equal(
            [
                ("admin@demo.invalid", Role.Admin, "elvedal", true),
                ("ansatt@demo.invalid", Role.Staff, "ytterskogen", true),
                ("leder.omsorg@demo.invalid", Role.Leader, "omsorg-og-helse", true),
                ("leder@demo.invalid", Role.Leader, "ytterskogen", true),
                ("virksomhetsleder@demo.invalid", Role.Manager, "omsorg-og-helse", true),
            ],
            grants.Select(g => (g.Email ?? "", g.Role, g.Slug, g.EmailConfirmed)));
        Assert.True(await CanSignInAsync(database, DemonstrationDatabase.Password));
        Assert.Equal(MunicipalSettings.DefaultThreshold, (await db.MunicipalSettings.SingleAsync(Cancellation)).Threshold);
    }

    [Fact]
    public async Task Other_boards_have_leaders_too_one_has_been_invited_and_the_log_says_who_came()
    {
        await using var database = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay, Cancellation);
        await using var db = database.Open();
        Assert.Equal(7, await db.Grants.CountAsync(g => g.Role == Role.Leader, Cancellation));
        var invited = await db.AccountLinks.SingleAsync(Cancellation);
        Assert.True(invited.Used is null && invited.Expires > AnOrdinaryDay);
        Assert.Null((await db.Users.SingleAsync(a => a.Id == invited.AccountId, Cancellation)).PasswordHash);
        var log = await db.AuditEntries.OrderBy(e => e.Id).ToListAsync(Cancellation);
        Assert.Equal(log.Select(e => e.At).Order(), log.Select(e => e.At));
        Assert.All(log, e => Assert.True(e.At < AnOrdinaryDay && e.KommuneId is not null && e.ActorId is not null));
        Assert.Equal(await db.Grants.CountAsync(Cancellation) - 1, log.Count(e => e.Action == VestreToten.Lean.Data.Auditing.AuditAction.RoleGiven));
    }

    [Fact]
    public async Task A_start_that_was_killed_half_way_can_be_done_again_with_another_password()
    {
        await using var database = await DemonstrationDatabase.EmptyAsync(AnOrdinaryDay, Cancellation);
        await database.AskAccountsAsync(accounts => DemoPeople.CreateAsync(accounts, "Den-første-1", Cancellation));
        await database.SeedAsync(DemonstrationDatabase.Password, Cancellation);
        Assert.True(await CanSignInAsync(database, DemonstrationDatabase.Password));
        Assert.False(await CanSignInAsync(database, "Den-første-1"));
    }

    [Fact]
    public async Task Another_password_is_for_those_who_have_one_and_takes_nobodys_invitation()
    {
        await using var database = await DemonstrationDatabase.SeededAsync(AnOrdinaryDay, Cancellation);
        await using (var db = database.Open())
            await DemoPeople.ChangePasswordAsync(db, QuickHashes.Hasher, "Den-andre-2", Cancellation);

        Assert.True(await CanSignInAsync(database, "Den-andre-2"));
        await using var read = database.Open();
        var invited = DemoPeople.Others.Single(p => p.IsInvited).Address;
        Assert.Equal([invited], await read.Users.Where(a => !a.IsTaken).Select(a => a.Email).ToListAsync(Cancellation));
    }

    private static object Told(Tally t) => (t.BoardId, t.Week, t.GoalId, t.Wording, t.Position, t.Ballots, t.Colours);

    private static object Told(Meeting m) => (m.BoardId, m.Day, m.State, m.Reason, m.Headcount, m.Began, m.Ended);

    private static object Told(GoalDecision d) => (d.MeetingId, d.GoalId, d.Verdict, d.Why, d.GoalText);

    private static async Task<bool> CanSignInAsync(DemonstrationDatabase database, string password) =>
        await database.AskAccountsAsync(async accounts =>
            await accounts.FindByEmailAsync("leder@demo.invalid") is { } leader && await accounts.CheckPasswordAsync(leader, password));

    private static Task<DemonstrationStory> ReadAsync(DemonstrationDatabase database, DateTimeOffset now) =>
        DemonstrationStory.ReadAsync(database, now, Cancellation);
}
