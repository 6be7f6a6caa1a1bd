using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>A screen without account or script, and a leader's phone, in front of the real program.</summary>
public sealed partial class PairingTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _leader = await _program.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task A_screen_is_paired_by_its_code_and_shows_the_board()
    {
        using var screen = _program.Browser();
        var code = await screen.CodeAsync();
        // It asks again and again, and shows the same code.
        Assert.Equal(code, await screen.CodeAsync());
        Assert.Equal(302, (await screen.OpenAsync("/tavle/ytterskogen")).Status);
        var typed = code.ToLowerInvariant().Insert(4, " ");
        Assert.Equal(303, (await _leader.PairAsync(_program, typed)).Status);

        Assert.Equal((303, "/"), Where(await screen.OpenAsync("/skjerm")));
        Assert.Equal((302, "/tavle/ytterskogen"), Where(await screen.OpenAsync("/")));
        var board = await screen.OpenAsync("/tavle/ytterskogen");
        Assert.Equal(200, board.Status);
        Assert.DoesNotContain("start-meeting", board.Html, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"wall-unlock\"", board.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/logg-ut", board.Html, StringComparison.Ordinal);

        var list = await _leader.OpenAsync("/skjermer?sagt=pair");
        Assert.Contains("Skjermen er koblet til.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Pauserommet", list.Text, StringComparison.Ordinal);
        Assert.Contains("data-revoked=\"false\"", list.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_language_is_that_of_whoever_pairs_it_whatever_its_browser_asks_for()
    {
        Assert.Equal(303, (await _leader.PostAsync("/sprak", ("culture", "nn-NO"))).Status);
        using var screen = _program.Browser();
        screen.Speak("en-US,en;q=0.9");
        var waiting = await screen.OpenAsync("/skjerm");
        Assert.Contains("<html lang=\"en\"", waiting.Html, StringComparison.Ordinal);
        // No browser offers on a wall to translate it.
        Assert.Contains("<meta name=\"google\" content=\"notranslate\"", waiting.Html, StringComparison.Ordinal);
        Assert.Equal(303, (await _leader.PairAsync(_program, await screen.CodeAsync())).Status);
        await screen.OpenAsync("/skjerm");

        var board = await screen.OpenAsync("/tavle/ytterskogen");

        Assert.Contains("<html lang=\"nn\"", board.Html, StringComparison.Ordinal);
        // Like the screen's own, it is given anew with each page.
        Assert.Contains(".AspNetCore.Culture=c%3Dnn-NO%7Cuic%3Dnn-NO; max-age=34560000", board.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_cookie_is_out_of_scripts_reach_lasts_a_year_and_is_stored_as_a_hash_alone()
    {
        using var screen = _program.Browser();
        Assert.Equal(303, (await _leader.PairAsync(_program, await screen.CodeAsync())).Status);
        var given = (await screen.OpenAsync("/skjerm")).Header("Set-Cookie")!;
        Assert.Matches("skjerm=[A-Za-z0-9_-]{43}; max-age=34560000; path=/; samesite=lax; httponly", given);
        var secret = screen.Cookie("skjerm")!;
        var renewed = (await screen.OpenAsync("/tavle/ytterskogen")).Header("Set-Cookie")!;
        Assert.Contains("skjerm=" + secret + "; max-age=34560000", renewed, StringComparison.Ordinal);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(VestreToten.Lean.Web.Platform.Access.WallSecret.Hash(secret), (await db.WallDevices.SingleAsync(Stop)).Hash);
    }

    [Fact]
    public async Task An_account_that_had_signed_in_at_the_screen_is_signed_out()
    {
        using var screen = await _program.SignedInAsync();
        Assert.Equal(303, (await _leader.PairAsync(_program, await screen.CodeAsync())).Status);
        Assert.Equal(303, (await screen.OpenAsync("/skjerm")).Status);
        Assert.Null(screen.Cookie("tavle"));
        Assert.Equal(200, (await screen.OpenAsync("/tavle/ytterskogen")).Status);
        Assert.Equal(404, (await screen.OpenAsync("/tavle/ytterskogen/innstillinger")).Status);
        Assert.Equal(404, (await screen.OpenAsync("/varsler")).Status);
    }

    [Fact]
    public async Task It_sees_no_other_board_and_nothing_of_anybodys()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var kommune = await db.Units.AsTracking().SingleAsync(u => u.Slug == "kommunen", Stop);
            var unit = Unit.Below(kommune, "Vei", "vei", order: 2, staff: 9);
            db.Add(unit);
            await db.SaveChangesAsync(Stop);
            unit.TakePlace(kommune);
            db.Add(VestreToten.Lean.Domain.Boards.Board.For(unit.Id, DayOfWeek.Monday, new TimeOnly(9, 0)));
            await db.SaveChangesAsync(Stop);
        }

        using var wall = await _program.WallAsync(_leader);
        foreach (var address in (string[])["/tavle/vei", "/tavle/vei/mote", "/trender", "/admin", "/skjermer", "/konto/nokler", "/tavle/ytterskogen/styr", "/openapi/v1.json"])
            Assert.Equal((address, 404), (address, (await wall.OpenAsync(address)).Status));
        Assert.Equal(401, (await wall.OpenAsync("/api/v1/units")).Status);
    }

    [Fact]
    public async Task One_that_is_disconnected_is_told_so_and_can_be_paired_again()
    {
        using var wall = await _program.WallAsync(_leader);
        var list = await _leader.OpenAsync("/skjermer");
        var done = await _leader.PostAsync("/skjermer", ("__RequestVerificationToken", list.Token), ("press", "disconnect"), ("wall", WallHosts.FirstWall(list)));
        Assert.Equal((303, "/skjermer?sagt=disconnect"), Where(done));
        Assert.Contains("data-revoked=\"true\"", (await _leader.OpenAsync("/skjermer")).Html, StringComparison.Ordinal);

        Assert.Equal((302, "/skjerm"), Where(await wall.OpenAsync("/tavle/ytterskogen")));
        Assert.Equal((302, "/skjerm"), Where(await wall.OpenAsync("/")));
        var page = await wall.OpenAsync("/skjerm");
        Assert.Contains("Skjermen er koblet fra tavla.", page.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await _leader.PairAsync(_program, WallHosts.CodeOf(page))).Status);
        Assert.Equal(303, (await wall.OpenAsync("/skjerm")).Status);
        Assert.Equal(200, (await wall.OpenAsync("/tavle/ytterskogen")).Status);
    }

    [Fact]
    public async Task It_stays_paired_when_the_program_starts_again_and_the_screen_has_another_address()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        string secret;
        await using (var first = await ProgramHost.StartSetUpOnAsync(database))
        {
            using var leader = await first.SignedInAsync();
            using var wall = await first.WallAsync(leader);
            secret = wall.Cookie("skjerm")!;
        }

        await using var second = ProgramHost.StartOn(database);
        using var again = second.Browser();
        again.Bring("skjerm", secret);
        Assert.Equal(200, (await again.OpenAsync("/tavle/ytterskogen")).Status);
    }

    [Fact]
    public async Task A_closed_units_screen_says_so_and_shows_the_board()
    {
        using var wall = await _program.WallAsync(_leader);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        await db.Units.Where(u => u.Slug == "ytterskogen").ExecuteUpdateAsync(u => u.SetProperty(x => x.ClosedOn, new DateOnly(2026, 11, 1)), Stop);
        var board = await wall.OpenAsync("/tavle/ytterskogen");
        Assert.Contains("Enheten er stengt.", board.Text, StringComparison.Ordinal);
        // And it is disconnected as others are.
        var list = await _leader.OpenAsync("/skjermer");
        Assert.Equal(303, (await _leader.PostAsync("/skjermer", ("__RequestVerificationToken", list.Token), ("press", "disconnect"), ("wall", WallHosts.FirstWall(list)))).Status);
        Assert.Equal(400, (await _leader.PairAsync(_program, await wall.CodeAsync())).Status);
    }

    private static (int Status, string? Location) Where(Browser.Answer answer) => (answer.Status, answer.Location);
}
