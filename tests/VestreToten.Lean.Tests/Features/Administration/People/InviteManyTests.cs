using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Administration.People;

public sealed class InviteManyTests(PostgresServer postgres)
{
    private static readonly PeopleRequest Everybody = new(null, null, null, 0);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Many_get_an_invitation_each_to_be_printed_and_a_new_one_takes_the_place_of_the_old(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var scene = await PeopleScene.SetAsync(database);
        await scene.AddManyAsync(30);
        var waiting = (await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!;
        // Every tenth is disabled.
        Assert.Equal((27, false), (waiting.People.Count, waiting.IsMailSetUp));

        var answer = await scene.Many.ExecuteAsync(scene.Admin, waiting.People, byMail: true, Stop);

        Assert.Equal(Outcome.Done, answer.Outcome);
        Assert.Equal((27, 27), (answer.Invited.Count, answer.Invited.Select(p => p.Secret).Distinct().Count(LinkSecret.CanBe)));
        Assert.All(answer.Invited, person => Assert.False(person.IsMailed));
        Assert.Empty((await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!.People);
        var again = await scene.Many.ExecuteAsync(scene.Admin, waiting.People, byMail: false, Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(again.Invited.Select(p => Convert.ToHexString(LinkSecret.Hash(p.Secret))).Order(), (await db.AccountLinks.ToListAsync(Stop)).Select(l => Convert.ToHexString(l.Hash)).Order());
    }

    [Fact]
    public async Task Somebody_out_of_reach_lets_nobody_be_invited_and_whoever_has_taken_theirs_gets_none()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        await scene.AddManyAsync(3);
        var mine = (await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!.People;
        var stranger = Web.Platform.Access.SessionClaims.Read(await database.SignInAsync(scene.Neighbour, Role.Leader))!.Value.AccountId;
        Assert.Equal(Outcome.Denied, (await scene.Many.ExecuteAsync(scene.Admin, [.. mine, stranger], byMail: false, Stop)).Outcome);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.AccountLinks.AnyAsync(Stop));
        await db.Users.Where(a => a.Id == mine[0]).ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, "-"), Stop);
        Assert.Equal(mine.Count - 1, (await scene.Many.ExecuteAsync(scene.Admin, mine, byMail: false, Stop)).Invited.Count);
    }

    [Fact]
    public async Task Sixty_letters_to_a_server_that_is_down_are_given_up_together_said_so_of_and_sent_again()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var settings = new MailSettings { Host = "127.0.0.1", Port = FreePort(), Security = MailSecurity.None, From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") };
        var scene = await PeopleScene.SetAsync(database, settings, clock);
        await scene.AddManyAsync(66);
        var waiting = (await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!;
        Assert.True(waiting.IsMailSetUp);
        var answer = await scene.Many.ExecuteAsync(scene.Admin, waiting.People, byMail: true, Stop);
        Assert.Equal(waiting.People.Count, answer.Invited.Count(p => p.IsMailed));
        // On their way: nobody is asked to send them again.
        Assert.Empty((await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!.People);
        Assert.All((await scene.ListAsync()).Rows.Where(r => r.Status == PersonStatus.Invited), row => Assert.True(row.Invitation!.IsWaiting));

        await using var texts = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        using var sender = new SendLinkLetters(
            scene.Mail, new LinkLetterText(settings, texts.GetRequiredService<IStringLocalizer<LinkTexts>>(), clock), new MailServer(settings),
            new LetterAttempts(clock, NullLogger<LetterAttempts>.Instance), database.Contexts, clock);
        await sender.StartAsync(Stop);
        for (var i = 0; i < 600 && (await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!.People.Count < waiting.People.Count; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Stop);
        }

        Assert.Equal(waiting.People, (await scene.Queries.InviteesAsync(scene.Admin, Everybody, Stop))!.People);
        Assert.All((await scene.ListAsync()).Rows.Where(r => r.Status == PersonStatus.Invited), row => Assert.Equal((false, true), (row.Invitation!.IsWaiting, row.Invitation.IsUnsent)));
        await sender.StopAsync(Stop);
        Assert.Equal(waiting.People.Count, (await scene.Many.ExecuteAsync(scene.Admin, waiting.People, byMail: true, Stop)).Invited.Count);
    }

    [Fact]
    public async Task A_role_a_name_and_an_account_that_is_let_in_again_can_be_taken_back()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var scene = await PeopleScene.SetAsync(database);
        var id = Web.Platform.Access.SessionClaims.Read(await database.SignInAsync(scene.Home, Role.Leader))!.Value.AccountId;
        var before = (await scene.Queries.OneAsync(scene.Admin, id, Stop))!;
        var given = await scene.Roles.GiveAsync(scene.Admin, id, new RoleInput(scene.Kommune.Id, Role.Manager, null, null), Stop);
        Assert.Equal(Outcome.Done, await given.Undo!.ExecuteAsync(Stop));
        var limited = await scene.Roles.GiveAsync(scene.Admin, id, new RoleInput(scene.Home.Id, Role.Leader, null, new DateOnly(2099, 1, 1)), Stop);
        Assert.Equal(Outcome.Done, await limited.Undo!.ExecuteAsync(Stop));
        var seen = new PersonDetails(before.Name, before.Email);
        var renamed = await scene.Change.ExecuteAsync(scene.Admin, id, seen, seen with { Name = "Kari Moen" }, Stop);
        Assert.Equal(Outcome.Done, await renamed.Undo!.ExecuteAsync(Stop));
        Assert.Equivalent(before, await scene.Queries.OneAsync(scene.Admin, id, Stop));
        await scene.Disable.ExecuteAsync(scene.Admin, id, Stop);
        var enabled = await scene.Disable.EnableAsync(scene.Admin, id, Stop);
        Assert.Equal(Outcome.Done, await enabled.Undo!.ExecuteAsync(Stop));
        Assert.Equal(PersonStatus.Disabled, (await scene.Queries.OneAsync(scene.Admin, id, Stop))!.Status);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
