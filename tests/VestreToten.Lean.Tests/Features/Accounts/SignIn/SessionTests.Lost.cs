using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class SessionTests
{
    [Fact]
    public async Task Another_sites_form_signs_nobody_out()
    {
        using var browser = await _program.SignedInAsync();
        var answer = await browser.PostAsync("/logg-ut");
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_the_next_request()
    {
        using var browser = await _program.SignedInAsync();
        await ChangeAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Now));
        Assert.False(await IsInAsync(browser));
        Assert.Null(browser.Cookie("tavle"));
    }

    [Fact]
    public async Task Somebody_who_guesses_at_a_leaders_password_cannot_push_the_leader_out_of_a_meeting()
    {
        using var browser = await _program.SignedInAsync();
        var soon = TimeProvider.System.GetUtcNow().AddMinutes(10);
        await ChangeAsync(db => db.Users.ExecuteUpdateAsync(a => a.SetProperty(x => x.LockoutEnd, soon), Now));
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_cookie_of_ones_own_making_is_worth_nothing()
    {
        using var browser = _program.Browser();
        browser.Bring("tavle", "CfDJ8AAAAAAAAAAAAAAAAAAAAAA");
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Signing_out_is_no_link()
    {
        using var browser = await _program.SignedInAsync();
        Assert.Equal(404, (await browser.OpenAsync("/logg-ut")).Status);
        Assert.True(await IsInAsync(browser));
    }
}
