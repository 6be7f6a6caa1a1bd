using System.Text.RegularExpressions;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Walls;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>The list of screens of a kommune with many: what an administrator looks for stands there.</summary>
public sealed class WallsPageTests : IAsyncLifetime
{
    private const string Address = "/admin/skjermer";

    private ProgramHost _program = null!;
    private Browser _admin = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _admin = await _program.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task Few_screens_are_counted_and_not_searched()
    {
        Assert.Contains("Ingen skjerm er koblet til ennå.", (await _admin.OpenAsync(Address)).Text, StringComparison.Ordinal);
        await PairAsync(("Pauserommet", TimeSpan.Zero));
        var page = await _admin.OpenAsync(Address);
        Assert.Contains("Én skjerm er koblet til, men viser ikke tavla akkurat nå.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("walls-search", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_searched_by_their_own_and_their_units_names_and_a_press_keeps_what_was_searched_for()
    {
        await PairAsync([.. Enumerable.Range(1, 6).Select(i => ($"Rom {i}", TimeSpan.Zero)), ("Kjøkkenet", TimeSpan.Zero)]);
        var page = await _admin.OpenAsync(Address + "?sok=kjøkken");
        Assert.Contains("Én skjerm passer.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Kjøkkenet"], Names(page));
        Assert.Contains("7\u00A0skjermer er koblet til.", page.Text, StringComparison.Ordinal);
        Assert.Equal(7, Names(await _admin.OpenAsync(Address + "?sok=YTTER")).Count);
        Assert.Contains("Ingen skjermer passer.", (await _admin.OpenAsync(Address + "?sok=finnes+ikke")).Text, StringComparison.Ordinal);

        var answer = await _admin.PostAsync(
            Address, ("__RequestVerificationToken", page.Token), ("press", "rename"), ("wall", WallHosts.FirstWall(page)), ("name", "Kjøkkenet nede"), ("sok", "kjøkken"));
        Assert.Equal((303, Address + "?sok=kj%C3%B8kken&sagt=rename"), (answer.Status, answer.Location));
        Assert.Equal(["Kjøkkenet nede"], Names(await _admin.OpenAsync(answer.Location!)));
    }

    [Fact]
    public async Task One_that_has_missed_a_week_is_asked_after_and_one_that_is_disconnected_lies_folded()
    {
        await PairAsync(("I går", TimeSpan.FromDays(1)), ("Borte", SeeWalls.SilentAfter + TimeSpan.FromHours(1)));
        var page = await _admin.OpenAsync(Address);
        Assert.Single(Regex.Matches(page.Text, Regex.Escape("Er skjermen slått av, eller uten nett?")));
        Assert.DoesNotContain("walls-revoked", page.Html, StringComparison.Ordinal);
        var answer = await _admin.SubmitAsync(Address, ("press", "disconnect"), ("wall", WallHosts.FirstWall(page)));
        Assert.Equal((303, Address + "?sagt=disconnect"), (answer.Status, answer.Location));
        page = await _admin.OpenAsync(Address);
        Assert.Contains("Koblet fra (1)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Én skjerm er koblet til", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_without_a_screen_stands_there_and_is_chosen_by_one_press()
    {
        await PairAsync(("Pauserommet", TimeSpan.Zero));
        var page = await _admin.OpenAsync(Address);
        Assert.Equal(["Kommunen"], Regex.Matches(page.Html, "data-testid=\"without-wall\"><bdi>([^<]*)").Select(m => m.Groups[1].Value));
        var led = Regex.Match(page.Html, "data-testid=\"without-wall\"><bdi>[^<]*</bdi> <a href=\"([^\"#]*)#pair-title\"").Groups[1].Value;
        Assert.Matches("<option value=\"\\d+\" selected[^>]*>Kommunen<", (await _admin.OpenAsync(led)).Html);
        Assert.DoesNotMatch("<option value=\"\\d+\" selected", (await _admin.OpenAsync(Address + "?enhet=finnes-ikke")).Html);
    }

    private static List<string> Names(Browser.Answer page) =>
        [.. Regex.Matches(page.Text, "<strong><bdi>([^<]*)</bdi></strong>").Select(m => m.Groups[1].Value)];

    private async Task PairAsync(params (string Name, TimeSpan Ago)[] walls)
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        var board = await _program.BoardIdAsync("ytterskogen");
        foreach (var (name, ago) in walls)
            db.Add(WallDevice.Pair(board, name, System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)), TimeProvider.System.GetUtcNow() - ago));
        await db.SaveChangesAsync(Stop);
    }
}
