using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Walls;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

public sealed partial class PairingTests
{
    [Theory]
    [InlineData("", "Skriv de åtte tegnene")]
    [InlineData("tull", "Skriv de åtte tegnene")]
    [InlineData("CCCCCCCC", "Ingen skjerm viser denne koden.")]
    public async Task A_code_that_no_screen_shows_is_answered_by_a_sentence_and_what_was_typed_stays(string code, string sentence)
    {
        var answer = await _leader.PairAsync(_program, code, "Møterommet");
        Assert.Equal(400, answer.Status);
        Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        Assert.Equal((code, "Møterommet"), (answer.Field("code"), answer.Field("name")));
    }

    [Theory]
    [InlineData("", "Gi skjermen et navn.")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", "Navnet kan ha høyst 60 tegn.")]
    public async Task A_name_that_cannot_be_uses_up_no_code(string name, string sentence)
    {
        using var screen = _program.Browser();
        var code = await screen.CodeAsync();
        Assert.Contains(sentence, (await _leader.PairAsync(_program, code, name)).Text, StringComparison.Ordinal);
        Assert.Equal(303, (await _leader.PairAsync(_program, code, "Čáhcesuolu <b>'gangen'</b>")).Status);
        Assert.Contains("Čáhcesuolu <b>'gangen'</b>", (await _leader.OpenAsync("/skjermer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_confirmed_by_two_pairs_one_screen()
    {
        using var screen = _program.Browser();
        using var other = await _program.SignedInAsync();
        var code = await screen.CodeAsync();
        var answers = await Task.WhenAll(_leader.PairAsync(_program, code), other.PairAsync(_program, code));
        Assert.Equal([303, 400], answers.Select(a => a.Status).Order());
        Assert.Contains("Noen har allerede koblet til skjermen", answers.Single(a => a.Status == 400).Text, StringComparison.Ordinal);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(1, await db.WallDevices.CountAsync(Stop));
    }

    [Fact]
    public async Task A_code_that_has_expired_says_so_and_the_screens_next_one_works()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var program = await ProgramHost.StartSetUpAsync(
            builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var leader = await program.SignedInAsync();
        using var screen = program.Browser();
        var code = await screen.CodeAsync();
        clock.Advance(TimeSpan.FromMinutes(11));
        var late = await leader.PairAsync(program, code, "Møterommet");
        Assert.Equal((400, code, "Møterommet"), (late.Status, late.Field("code"), late.Field("name")));
        Assert.Contains("Ingen skjerm viser denne koden.", late.Text, StringComparison.Ordinal);

        var next = await screen.CodeAsync();
        Assert.NotEqual(code, next);
        Assert.Equal(303, (await leader.PairAsync(program, next)).Status);
    }

    [Fact]
    public async Task A_screen_that_looks_while_it_is_being_paired_keeps_its_code_and_its_secret()
    {
        using var screen = _program.Browser();
        var code = await screen.CodeAsync();
        var pairings = _program.Services.GetRequiredService<Pairings>();
        // Typed by the leader, and not stored yet.
        Assert.Null(pairings.Claim(code, out var hash));
        Assert.Equal(code, await screen.CodeAsync());

        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        db.WallDevices.Add(WallDevice.Pair(await db.Boards.Select(b => b.Id).FirstAsync(Stop), "Pauserommet", hash, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(Stop);
        pairings.Settle(code, System.Globalization.CultureInfo.CurrentUICulture);
        Assert.Equal((303, "/"), await screen.OpenAsync("/skjerm") is var answer ? (answer.Status, answer.Location) : default);
    }

    [Fact]
    public async Task Who_may_not_pair_has_no_such_page_and_pairs_nothing()
    {
        await _program.AddAccountAsync("ansatt@kommune.invalid", "ytterskogen", Role.Staff);
        await _program.AddAccountAsync("over@kommune.invalid", "kommunen", Role.Leader);
        using var staff = await _program.SignedInAsync("ansatt@kommune.invalid");
        using var above = await _program.SignedInAsync("over@kommune.invalid");
        using var screen = _program.Browser();
        var code = await screen.CodeAsync();
        Assert.Equal(404, (await staff.OpenAsync("/skjermer")).Status);
        Assert.Equal(404, (await staff.PostAsync("/skjermer", ("press", "pair"), ("code", code))).Status);
        Assert.NotEqual(303, (await above.PostAsync("/skjermer", ("press", "pair"), ("code", code))).Status);
        Assert.NotNull((await screen.OpenAsync("/skjerm")).Html);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.WallDevices.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_board_has_twenty_screens_and_no_more()
    {
        await using (var db = await _program.Contexts.CreateDbContextAsync(Stop))
        {
            var board = await _program.BoardIdAsync();
            for (byte i = 0; i < WallDevice.MaxPerBoard; i++)
                db.Add(WallDevice.Pair(board, "Skjerm", [i, .. new byte[31]], Calendar.TuesdayMorning));
            await db.SaveChangesAsync(Stop);
        }

        using var screen = _program.Browser();
        var answer = await _leader.PairAsync(_program, await screen.CodeAsync());
        Assert.Contains("Tavla har allerede 20 skjermer.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_that_wait_are_asked_to_wait()
    {
        List<Browser> screens = [];
        for (var i = 0; i < Pairings.MaxPerAddress; i++)
            screens.Add(_program.Browser());
        foreach (var screen in screens)
            Assert.Equal(200, (await screen.OpenAsync("/skjerm")).Status);
        using var last = _program.Browser();
        var busy = await last.OpenAsync("/skjerm");
        Assert.Equal((429, "60"), (busy.Status, busy.Header("Retry-After")));
        Assert.Contains("Denne prøver igjen av seg selv.", busy.Text, StringComparison.Ordinal);
        // Those that wait go on waiting.
        Assert.Equal(200, (await screens[0].OpenAsync("/skjerm")).Status);
        screens.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task A_made_up_cookie_is_nobodys()
    {
        using var stranger = _program.Browser();
        stranger.Bring("skjerm", new string('A', 43));
        Assert.Equal((302, "/skjerm"), Where(await stranger.OpenAsync("/tavle/ytterskogen")));
        using var other = _program.Browser();
        other.Bring("skjerm", "tull");
        Assert.StartsWith("/logg-inn", (await other.OpenAsync("/tavle/ytterskogen")).Location!.Replace(_program.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
