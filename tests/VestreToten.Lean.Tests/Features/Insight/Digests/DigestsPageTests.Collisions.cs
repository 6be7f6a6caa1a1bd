using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestsPageTests
{
    [Fact]
    public async Task Who_has_signed_out_elsewhere_changes_nothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        var page = Open(office, await SignInAsync(office, reader));
        await office.ChangeAsync(async db => db.RemoveRange(await db.SignInSessions.ToListAsync(Stop)));
        page.Find("[data-testid=digest-weekly]").Change(false);
        page.Find("[data-testid=digest-form]").Submit();
        page.WaitForAssertion(() => Assert.Equal("http://localhost/", Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Null(await ChoiceAsync(office, reader));
    }

    [Fact]
    public async Task A_language_that_is_none_is_refused_and_a_disabled_account_too()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        var who = await SignInAsync(office, reader);
        var choosing = new ChooseDigests(new Sessions(database.Contexts, office.Time), database.Contexts);
        Assert.Equal(ChoiceOutcome.UnknownLanguage, await choosing.ExecuteAsync(who, new Dictionary<DigestKind, bool>(), "tlh", Stop));
        Assert.Equal(ChoiceOutcome.Denied, await choosing.ExecuteAsync(new ClaimsPrincipal(), new Dictionary<DigestKind, bool>(), "nn-NO", Stop));
        await office.ChangeAsync(async db => (await db.Users.AsTracking().SingleAsync(Stop)).IsDisabled = true);
        Assert.Equal(ChoiceOutcome.Denied, await choosing.ExecuteAsync(who, new Dictionary<DigestKind, bool>(), "nn-NO", Stop));
        Assert.Null(await ChoiceAsync(office, reader));
    }

    [Fact]
    public async Task Two_first_choices_at_once_are_both_kept()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        await Task.WhenAll(
            Task.Run(() => office.ChooseAsync(reader, c => c.Choose(DigestKind.Weekly, false)), Stop),
            Task.Run(() => office.ChooseAsync(reader, c => c.Choose(DigestKind.Monthly, false)), Stop));
        var choice = (await ChoiceAsync(office, reader))!;
        Assert.Equal((false, false), (choice.Weekly, choice.Monthly));
    }
}
