using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class SignInPageTests
{
    [Fact]
    public async Task A_wrong_address_and_a_wrong_password_get_the_same_answer()
    {
        var disabled = await _program.AddAccountAsync("ute@kommune.invalid", "ytterskogen", Role.Leader);
        await using (var db = await _program.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Users.Where(a => a.Id == disabled.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), TestContext.Current.CancellationToken);
        using var browser = _program.Browser();
        var unknown = await browser.SubmitAsync("/logg-inn", ("email", "ingen@kommune.invalid"), ("password", ProgramHost.AdminPassword));
        var wrong = await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", "noe helt annet"));
        var off = await browser.SubmitAsync("/logg-inn", ("email", "ute@kommune.invalid"), ("password", ProgramHost.AdminPassword));
        Assert.Equal((401, 401, 401), (unknown.Status, wrong.Status, off.Status));
        Assert.Contains("E-postadressen eller passordet stemmer ikke", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(unknown.Steady.Replace("ingen@", "kari@", StringComparison.Ordinal), wrong.Steady);
        Assert.Equal(unknown.Steady.Replace("ingen@", "ute@", StringComparison.Ordinal), off.Steady);
        Assert.Equal(ProgramHost.AdminEmail, wrong.Field("email"));
        Assert.DoesNotContain("noe helt annet", wrong.Text, StringComparison.Ordinal);
    }
}
