using System.Globalization;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

/// <summary>How far somebody comes who guesses passwords.</summary>
public sealed partial class GuessingTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_fifth_wrong_password_makes_its_place_wait_and_tells_nothing_of_the_account()
    {
        var known = await TryAsync(ProgramHost.AdminEmail, 6);
        var unknown = await TryAsync("ingen@kommune.invalid", 6);
        Assert.Equal([401, 401, 401, 401, 429, 429], known);
        Assert.Equal(known, unknown);

        using var browser = _program.Browser();
        var right = await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal(429, right.Status);
        Assert.InRange(int.Parse(right.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("Prøv igjen om 1\u00A0min.", right.Text, StringComparison.Ordinal);
        Assert.Equal(ProgramHost.AdminEmail, right.Field("email"));
        Assert.Null(browser.Cookie("tavle"));
    }

    [Fact]
    public async Task A_browser_that_has_signed_in_before_gets_in_whatever_others_try()
    {
        using var browser = await _program.SignedInAsync();
        await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", (await browser.OpenAsync("/")).Token));
        await TryAsync(ProgramHost.AdminEmail, 8);
        var answer = await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal(303, answer.Status);

        // To another account it is a browser like any other.
        await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", (await browser.OpenAsync("/")).Token));
        var tries = new List<int>();
        for (var i = 0; i < 6; i++)
            tries.Add((await browser.SubmitAsync("/logg-inn", ("email", "ingen@kommune.invalid"), ("password", "noe helt annet"))).Status);
        Assert.Equal(429, tries[^1]);
    }

    [Fact]
    public async Task A_known_browser_can_guess_no_more_than_others()
    {
        using var browser = await _program.SignedInAsync();
        await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", (await browser.OpenAsync("/")).Token));
        var tries = new List<int>();
        for (var i = 0; i < 6; i++)
            tries.Add((await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", "noe helt annet"))).Status);
        Assert.Equal([401, 401, 401, 401, 429, 429], tries);
        using var copy = _program.Browser();
        copy.Bring("kjent", "CfDJ8AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(303, (await copy.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword))).Status);
    }

    private async Task<int[]> TryAsync(string email, int times)
    {
        using var browser = _program.Browser();
        var statuses = new int[times];
        for (var i = 0; i < times; i++)
            statuses[i] = (await browser.SubmitAsync("/logg-inn", ("email", email), ("password", "noe helt annet"))).Status;
        return statuses;
    }
}
