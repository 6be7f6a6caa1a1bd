using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed partial class GuessingTests
{
    [Fact]
    public async Task Tries_side_by_side_get_no_more_than_five()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => TryAsync(ProgramHost.AdminEmail, 1)));
        Assert.Equal(4, statuses.Count(s => s[0] == 401));
        Assert.Equal(12, statuses.Count(s => s[0] == 429));
    }

    [Fact]
    public async Task Four_wrong_passwords_and_a_right_one_begin_anew()
    {
        await TryAsync(ProgramHost.AdminEmail, 4);
        using var browser = await _program.SignedInAsync();
        var anew = await TryAsync(ProgramHost.AdminEmail, 4);
        Assert.Equal([401, 401, 401, 401], anew);
    }

    [Fact]
    public async Task A_right_password_is_not_refused_because_others_behind_the_same_address_fail()
    {
        using var browser = _program.Browser();
        var form = await browser.OpenAsync("/logg-inn");
        for (var i = 0; i < 35; i++)
        {
            var answer = await browser.PostAsync(
                "/logg-inn", ("__RequestVerificationToken", form.Token), ("email", $"person{i}@kommune.invalid"), ("password", "sommer 2026"));
            Assert.Equal(401, answer.Status);
        }

        (await _program.SignedInAsync()).Dispose();
    }

    [Fact]
    public async Task Signing_in_rightly_is_never_counted()
    {
        for (var i = 0; i < 32; i++)
            (await _program.SignedInAsync()).Dispose();
    }
}
