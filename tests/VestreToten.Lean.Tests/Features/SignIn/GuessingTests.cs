using System.Diagnostics;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.SignIn;

namespace VestreToten.Lean.Tests.Features.SignIn;

/// <summary>How far somebody comes who guesses passwords.</summary>
public sealed class GuessingTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task The_fifth_wrong_password_locks_and_the_lock_tells_nothing_of_the_account()
    {
        var known = await TryAsync(ProgramHost.AdminEmail, 6);
        var unknown = await TryAsync("ingen@kommune.invalid", 6);
        Assert.Equal([401, 401, 401, 401, 429, 429], known);
        Assert.Equal(known, unknown);

        using var browser = _program.Browser();
        var right = await browser.SubmitAsync("/logg-inn", ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        Assert.Equal((429, "600"), (right.Status, right.Header("Retry-After")));
        Assert.Contains("Vent ti minutter", right.Text, StringComparison.Ordinal);
        Assert.Equal(ProgramHost.AdminEmail, right.Field("email"));
        Assert.Null(browser.Cookie("tavle"));
    }

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
    public async Task A_spray_over_many_accounts_ends_after_thirty_failures_a_minute()
    {
        using var browser = _program.Browser();
        var clock = Stopwatch.StartNew();
        var failures = 0;
        while ((await browser.SubmitAsync("/logg-inn", ("email", $"person{failures}@kommune.invalid"), ("password", "sommer 2026"))).Status == 401)
            failures++;
        // Thirty, and one more for every two seconds that they took.
        Assert.InRange(failures, 30, 31 + (int)(clock.Elapsed.TotalSeconds / 2));

        // The next free try may be near: the answer is told by the first of three.
        var stopped = await browser.SubmitAsync("/logg-inn", ("email", "person@kommune.invalid"), ("password", "sommer 2026"));
        for (var i = 0; i < 2 && stopped.Status != 429; i++)
            stopped = await browser.SubmitAsync("/logg-inn", ("email", "person@kommune.invalid"), ("password", "sommer 2026"));
        Assert.Equal((429, "60"), (stopped.Status, stopped.Header("Retry-After")));
        Assert.Contains("Vent et minutt", stopped.Text, StringComparison.Ordinal);
        Assert.Equal("person@kommune.invalid", stopped.Field("email"));
    }

    [Fact]
    public async Task Signing_in_rightly_is_never_counted()
    {
        for (var i = 0; i < 32; i++)
            (await _program.SignedInAsync()).Dispose();
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
