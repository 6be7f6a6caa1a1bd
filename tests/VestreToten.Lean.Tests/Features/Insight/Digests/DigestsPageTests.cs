using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestsPageTests : BunitContext
{
    private readonly RecordingDesk _desk = new();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_turns_the_weekly_letter_off_and_chooses_a_language()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        var page = Open(office, await SignInAsync(office, reader));
        Assert.True(page.Find("[data-testid=digest-weekly]").HasAttribute("checked"));
        Assert.Empty(page.FindAll("[data-testid=digest-monthly], [data-testid=mail-off]"));
        Assert.Contains("leder@kommune.invalid", page.Markup, StringComparison.Ordinal);

        page.Find("[data-testid=digest-weekly]").Change(false);
        page.Find("[data-testid=digest-language]").Change("nn-NO");
        page.Find("[data-testid=digest-form]").Submit();

        page.WaitForAssertion(() => Assert.Equal("Lagret.", _desk.Said));
        var choice = await ChoiceAsync(office, reader);
        Assert.Equal((false, true, "nn-NO"), (choice!.Weekly, choice.Monthly, choice.Language));
        Assert.False(Open(office, await SignInAsync(office, reader)).Find("[data-testid=digest-weekly]").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_choice_is_taken_back_unless_another_window_has_chosen_since()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        var page = Open(office, await SignInAsync(office, reader));
        await ChooseNynorskAsync();
        await page.InvokeAsync(_desk.Undo!);
        Assert.Equal(("Angret.", null), (_desk.Said, _desk.Undo));
        Assert.Equal("nb-NO", (await ChoiceAsync(office, reader))!.Language);
        Assert.Equal("nb-NO", page.Find("[data-testid=digest-language]").GetAttribute("value"));

        await ChooseNynorskAsync();
        await office.ChooseAsync(reader, c => c.Speak("en-GB"));
        await page.InvokeAsync(_desk.Undo!);
        Assert.Equal("Noen har endret dette siden, så det kan ikke angres. Slik står det nå.", _desk.Said);
        Assert.Equal("en-GB", (await ChoiceAsync(office, reader))!.Language);

        async Task ChooseNynorskAsync()
        {
            page.Find("[data-testid=digest-language]").Change("nn-NO");
            await page.Find("[data-testid=digest-form]").SubmitAsync();
            page.WaitForAssertion(() => Assert.NotNull(_desk.Undo));
        }
    }

    [Fact]
    public async Task A_manager_chooses_the_monthly_letter_and_never_touches_the_other()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Service, Role.Manager);
        await office.ChooseAsync(reader, c => c.Choose(DigestKind.Weekly, false));
        var page = Open(office, await SignInAsync(office, reader));
        Assert.Empty(page.FindAll("[data-testid=digest-weekly]"));
        page.Find("[data-testid=digest-monthly]").Change(false);
        page.Find("[data-testid=digest-form]").Submit();
        page.WaitForAssertion(() => Assert.Equal("Lagret.", _desk.Said));
        var choice = (await ChoiceAsync(office, reader))!;
        Assert.Equal((false, false), (choice.Weekly, choice.Monthly));
    }

    private static async Task<ClaimsPrincipal> SignInAsync(DigestFixture office, int accountId)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync(Stop);
        return await new Sessions(office.Database.Contexts, office.Time).BeginAsync(await db.Users.SingleAsync(a => a.Id == accountId, Stop), Stop);
    }

    private static async Task<DigestChoice?> ChoiceAsync(DigestFixture office, int accountId)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == accountId, Stop);
    }

    private IRenderedComponent<DigestsPage> Open(DigestFixture office, ClaimsPrincipal who)
    {
        Bokmaal.Read();
        if (!Services.Any(s => s.ServiceType == typeof(DigestQueries)))
        {
            var program = office.Program(port: 1);
            Services.AddLocalization();
            Services.AddSingleton(program.GetRequiredService<DigestQueries>()).AddSingleton(program.GetRequiredService<ChooseDigests>())
                .AddSingleton(program.GetRequiredService<Sessions>());
            SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        }

        return Render<DigestsPage>(p => p
            .AddCascadingValue<IDesk>(_desk).Add(x => x.Authentication, Task.FromResult(new AuthenticationState(who))));
    }
}
