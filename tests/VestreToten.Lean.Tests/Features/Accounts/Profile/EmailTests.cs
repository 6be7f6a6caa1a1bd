using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Accounts.Profile;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Accounts.Profile;

/// <summary>Another e-mail address, confirmed by a letter to it.</summary>
public sealed class EmailTests(PostgresServer postgres)
{
    private static readonly MailSettings Settings = new() { Host = "localhost", From = "tavla@kommune.invalid", PublicUrl = new Uri("https://tavla.kommune.invalid/") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_link_in_the_letter_makes_it_the_one_once_and_for_the_account_that_asked(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var (who, other) = (await database.SignInAsync(board.Id, Role.Leader), await database.SignInAsync(board.Id, Role.Leader));
        var mail = new LinkMail(TimeProvider.System, Settings);
        var notices = new NoticeMail(Settings);
        var change = Change(database, mail, notices);
        var before = await EmailOfAsync(database, who);
        Assert.Equal(ProfileFault.EmailBad, await change.AskAsync(who, "ikke noe", Stop));
        Assert.Equal(ProfileFault.None, await change.AskAsync(who, " liv@kommune.invalid ", Stop));
        Assert.True(mail.Letters.TryRead(out var letter));
        Assert.Equal("liv@kommune.invalid", letter.Address);

        Assert.Null(await change.FindAsync(other, letter.Secret, Stop));
        Assert.Equal(ProfileFault.Denied, await change.ConfirmAsync(other, letter.Secret, Stop));
        Assert.Equal("liv@kommune.invalid", await change.FindAsync(who, letter.Secret, Stop));
        Assert.Equal(ProfileFault.None, await change.ConfirmAsync(who, letter.Secret, Stop));
        Assert.Equal(ProfileFault.Denied, await change.ConfirmAsync(who, letter.Secret, Stop));
        // The address before is told, once.
        Assert.True(notices.Letters.TryRead(out var notice));
        Assert.Equal((NoticeKind.EmailChanged, before), (notice.Kind, notice.Address));
        Assert.False(notices.Letters.TryRead(out _));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var account = SessionClaims.Read(who)!.Value.AccountId;
        Assert.Equal("LIV@KOMMUNE.INVALID", (await db.Users.SingleAsync(a => a.Id == account, Stop)).NormalizedUserName);

        // An address that somebody else has: the same answer, and no letter.
        Assert.Equal(ProfileFault.None, await change.AskAsync(other, "LIV@kommune.invalid", Stop));
        Assert.False(mail.Letters.TryRead(out _));
    }

    [Fact]
    public async Task Without_mail_nothing_is_asked_and_letters_are_limited()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Leader);
        Assert.Equal(ProfileFault.EmailNotSent, await Change(database, new LinkMail(TimeProvider.System)).AskAsync(who, "a@kommune.invalid", Stop));
        var change = Change(database, new LinkMail(TimeProvider.System, Settings));
        for (var i = 0; i < ChangeEmail.PerHour; i++)
            Assert.Equal(ProfileFault.None, await change.AskAsync(who, $"a{i}@kommune.invalid", Stop));
        Assert.Equal(ProfileFault.EmailLater, await change.AskAsync(who, "b@kommune.invalid", Stop));
    }

    [Fact]
    public async Task The_secret_stays_in_no_address_and_a_link_of_nobody_says_so()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = await program.SignedInAsync();
        var secret = LinkSecret.New();
        var entered = await browser.OpenAsync("/konto/ny-epost/" + secret);
        Assert.Equal((303, "/konto/ny-epost"), (entered.Status, entered.Location));
        Assert.DoesNotContain(secret, entered.Header("Set-Cookie"), StringComparison.Ordinal);
        var none = await browser.OpenAsync("/konto/ny-epost");
        Assert.Equal((404, true), (none.Status, none.Text.Contains("Lenka virker ikke", StringComparison.Ordinal)));
    }

    private static async Task<string?> EmailOfAsync(TestDatabase database, System.Security.Claims.ClaimsPrincipal who)
    {
        var id = SessionClaims.Read(who)!.Value.AccountId;
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        return await db.Users.Where(a => a.Id == id).Select(a => a.Email).SingleAsync(Stop);
    }

    private static ChangeEmail Change(TestDatabase database, LinkMail mail, NoticeMail? notices = null) => new(
        new AccessCheck(database.Contexts, TimeProvider.System), new Sessions(database.Contexts, TimeProvider.System), mail, notices ?? new NoticeMail(),
        database.Contexts, TimeProvider.System, NullLogger<ChangeEmail>.Instance);
}
