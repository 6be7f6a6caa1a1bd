using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Administration.People;

/// <summary>Passkeys and app of somebody who has lost them, and what people are told of it.</summary>
public sealed class RemoveFactorsTests(PostgresServer postgres)
{
    private static readonly MailSettings Mail = new() { Host = "localhost", From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task All_of_them_go_with_every_session_and_the_password_stays(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database, Mail);
        var who = await database.SignInAsync(scene.Home, Role.Leader);
        var id = await GiveFactorsAsync(database, who);
        Assert.True((await scene.Queries.OneAsync(scene.Admin, id, Stop))!.HasFactors);

        var answer = await scene.Factors.ExecuteAsync(scene.Admin, id, Stop);

        Assert.Equal((Outcome.Done, null), (answer.Outcome.Kind, answer.Secret));
        Assert.Null(answer.Outcome.Undo);
        var person = (await scene.Queries.OneAsync(scene.Admin, id, Stop))!;
        Assert.Equal((PersonStatus.Active, false), (person.Status, person.HasFactors));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal((0, 0, 0, 0), (await db.Passkeys.CountAsync(Stop), await db.AuthenticatorApps.CountAsync(Stop), await db.RecoveryCodes.CountAsync(Stop),
            await db.SignInSessions.CountAsync(s => s.AccountId == id, Stop)));
        Assert.True((await db.Users.SingleAsync(a => a.Id == id, Stop)).HasPassword);
        var line = await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.FactorsRemoved, Stop);
        Assert.Equal((SessionClaims.Read(scene.Admin)!.Value.AccountId, id, scene.Kommune.Id), (line.ActorId, line.PersonId, line.KommuneId));
        // Who has the account is told.
        Assert.True(scene.Notices.Letters.TryRead(out var notice));
        Assert.Equal((NoticeKind.FactorsRemoved, person.Email), (notice.Kind, notice.Address));
        Assert.Equal(Outcome.Gone, (await scene.Factors.ExecuteAsync(scene.Admin, id, Stop)).Outcome);
    }

    [Fact]
    public async Task Who_knows_no_password_gets_a_new_invitation_and_signs_in_by_nothing_else()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database, Mail);
        var id = await GiveFactorsAsync(database, await database.SignInAsync(scene.Home, Role.Leader), hasPassword: false);

        var answer = await scene.Factors.ExecuteAsync(scene.Admin, id, Stop);

        Assert.Equal((Outcome.Done, true, true), (answer.Outcome.Kind, LinkSecret.CanBe(answer.Secret), answer.IsMailed));
        Assert.Equal(PersonStatus.Invited, (await scene.Queries.OneAsync(scene.Admin, id, Stop))!.Status);
        Assert.False(scene.Notices.Letters.TryRead(out _));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(LinkSecret.Hash(answer.Secret!), (await db.AccountLinks.SingleAsync(l => l.AccountId == id, Stop)).Hash);
        Assert.Empty(await db.AuditEntries.Where(e => e.Action == AuditAction.PasswordChosen).ToListAsync(Stop));
    }

    [Fact]
    public async Task Nobody_removes_their_own_another_s_elsewhere_or_the_last_administrator_s_way_in()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database, Mail);
        var me = await GiveFactorsAsync(database, scene.Admin, hasPassword: false);
        Assert.Equal(PersonFault.Own, (await scene.Factors.ExecuteAsync(scene.Admin, me, Stop)).Outcome);
        var neighbour = await GiveFactorsAsync(database, await database.SignInAsync(scene.Neighbour, Role.Leader));
        Assert.Equal(Outcome.Denied, (await scene.Factors.ExecuteAsync(scene.Admin, neighbour, Stop)).Outcome);

        // One who administers for a time must not leave the kommune to an invitation.
        var deputy = await database.SignInAsync(scene.Kommune, Role.Admin);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var (deputyId, last) = (SessionClaims.Read(deputy)!.Value.AccountId, TimeProvider.System.GetUtcNow().DayInNorway().AddDays(9));
        await db.Grants.Where(g => g.AccountId == deputyId).ExecuteUpdateAsync(g => g.SetProperty(x => x.LastDay, last), Stop);
        Assert.Equal(PersonFault.LastAdmin, (await scene.Factors.ExecuteAsync(deputy, me, Stop)).Outcome);
        Assert.Equal(1, await db.Passkeys.CountAsync(p => p.UserId == me, Stop));
        Assert.True((await db.Users.SingleAsync(a => a.Id == me, Stop)).HasNoPassword);
        await db.Users.Where(a => a.Id == me).ExecuteUpdateAsync(a => a.SetProperty(x => x.HasNoPassword, false), Stop);
        Assert.Equal(Outcome.Done, (await scene.Factors.ExecuteAsync(deputy, me, Stop)).Outcome);
    }

    [Fact]
    public async Task Another_address_is_told_to_the_one_before_and_what_is_taken_back_to_nobody()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database, Mail);
        var id = SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId;
        var person = (await scene.Queries.OneAsync(scene.Admin, id, Stop))!;
        var seen = new PersonDetails(person.Name, person.Email);
        Assert.Equal(Outcome.Done, await scene.Change.ExecuteAsync(scene.Admin, id, seen, seen with { Name = "Kari Moen" }, Stop));
        Assert.False(scene.Notices.Letters.TryRead(out _));
        seen = seen with { Name = "Kari Moen" };
        var changed = await scene.Change.ExecuteAsync(scene.Admin, id, seen, seen with { Email = "feil@kommune.invalid" }, Stop);
        Assert.True(scene.Notices.Letters.TryRead(out var notice));
        Assert.Equal((NoticeKind.EmailChanged, seen.Email, "Kari Moen"), (notice.Kind, notice.Address, notice.Name));
        Assert.Equal(Outcome.Done, await changed.Undo!.ExecuteAsync(Stop));
        Assert.False(scene.Notices.Letters.TryRead(out _));
    }

    private static async Task<int> GiveFactorsAsync(TestDatabase database, ClaimsPrincipal who, bool hasPassword = true)
    {
        var id = SessionClaims.Read(who)!.Value.AccountId;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        db.Passkeys.Add(new IdentityUserPasskey<int>
        {
            UserId = id, CredentialId = Guid.NewGuid().ToByteArray(),
            Data = new IdentityPasskeyData { PublicKey = [1], Name = "Chrome", CreatedAt = Calendar.TuesdayMorning, Transports = ["internal"], AttestationObject = [], ClientDataJson = [] },
        });
        db.AuthenticatorApps.Add(new AuthenticatorApp { AccountId = id, Secret = "x", Added = TimeProvider.System.GetUtcNow() });
        db.RecoveryCodes.Add(new RecoveryCode { AccountId = id, Hash = new byte[32] });
        await db.SaveChangesAsync(Stop);
        await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.HasNoPassword, !hasPassword), Stop);
        return id;
    }
}
