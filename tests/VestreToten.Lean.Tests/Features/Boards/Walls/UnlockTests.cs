using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Walls;

/// <summary>A screen is unlocked by a leader's PIN or remote, and locks itself.</summary>
public sealed class UnlockTests : IAsyncLifetime
{
    private const string Pin = "470913", PinPath = "/skjerm/las-opp", Board = "/tavle/ytterskogen", Remote = Board + "/styr";

    private ProgramHost _program = null!;
    private Browser _leader = null!;
    private Browser _wall = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _leader = await _program.SignedInAsync();
        _wall = await _program.WallAsync(_leader);
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        _wall.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task The_leaders_pin_unlocks_it_and_it_runs_the_meeting_and_sets_nothing_up()
    {
        Assert.Equal((303, "/skjermer?sagt=pin"), Where(await _leader.SubmitAsync("/skjermer", ("press", "pin"), ("pin", Pin))));
        Assert.False(await MayStartAsync());
        Assert.Equal((303, Board), Where(await _wall.SubmitAsync(PinPath, ("pin", Pin), ("til", Board))));
        Assert.True(await MayStartAsync());
        Assert.Equal(404, (await _wall.OpenAsync(Board + "/innstillinger")).Status);
        Assert.Equal(404, (await _wall.OpenAsync(Remote)).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.DoesNotContain(Pin, (await db.WallPins.SingleAsync(Stop)).Hash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_ones_the_right_one_waits_as_well()
    {
        await _leader.SubmitAsync("/skjermer", ("press", "pin"), ("pin", Pin));
        Assert.Contains("4 forsøk igjen", (await _wall.SubmitAsync(PinPath, ("pin", "111111"))).Text, StringComparison.Ordinal);
        for (var i = 0; i < 3; i++)
            Assert.Equal(400, (await _wall.SubmitAsync(PinPath, ("pin", "222222"))).Status);
        foreach (var pin in (string[])["333333", Pin])
        {
            var paused = await _wall.SubmitAsync(PinPath, ("pin", pin));
            Assert.Equal(429, paused.Status);
            Assert.Contains("Prøv igjen om 15 minutter", paused.Text, StringComparison.Ordinal);
        }

        Assert.False(await MayStartAsync());
        // The remote unlocks it all the same, and forgets the wrong ones.
        await PressAsync("unlock");
        Assert.True(await MayStartAsync());
    }

    [Fact]
    public async Task Pins_at_once_are_counted_one_by_one()
    {
        await _leader.SubmitAsync("/skjermer", ("press", "pin"), ("pin", Pin));
        var page = await _wall.OpenAsync(PinPath);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _wall.PostAsync(PinPath, ("__RequestVerificationToken", page.Token), ("pin", $"9{i:D2}173"))));
        Assert.Equal(4, answers.Count(a => a.Status == 400));
        Assert.Equal(8, answers.Count(a => a.Status == 429));
    }

    [Theory]
    [InlineData("123456", "PIN-koden er lett å gjette.|Den er lett å gjette.")]
    [InlineData("12345", "En PIN-kode har seks sifre.")]
    public async Task A_pin_that_is_guessable_is_refused(string pin, string sentences)
    {
        var answer = await _leader.SubmitAsync("/skjermer", ("press", "pin"), ("pin", pin));
        Assert.Equal(400, answer.Status);
        Assert.Contains(sentences.Split('|'), s => answer.Text.Contains(s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_a_pin_of_who_leads_the_board_now_unlocks_it()
    {
        await _leader.SubmitAsync("/skjermer", ("press", "pin"), ("pin", Pin));
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        await db.Grants.Where(g => g.Role == Role.Leader).ExecuteDeleteAsync(Stop);
        Assert.Equal(400, (await _wall.SubmitAsync(PinPath, ("pin", Pin))).Status);
        Assert.False(await MayStartAsync());
    }

    [Fact]
    public async Task The_remote_unlocks_and_locks_it_and_the_end_of_the_meeting_locks_it()
    {
        await PressAsync("unlock");
        Assert.True(await MayStartAsync());
        await PressAsync("lock");
        Assert.False(await MayStartAsync());
        await PressAsync("unlock");
        await PressAsync("start");
        for (var step = 0; step < 6; step++)
            await PressAsync("next");
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.NotNull((await db.WallDevices.SingleAsync(Stop)).UnlockedUntil);
        await PressAsync("end");
        Assert.Equal(MeetingState.Held, (await db.Meetings.SingleAsync(Stop)).State);
        Assert.Null((await db.WallDevices.SingleAsync(Stop)).UnlockedUntil);
        Assert.False(await MayStartAsync());
    }

    [Fact]
    public async Task Without_a_screen_the_remote_says_nothing_of_one()
    {
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.Contains("Veggen er låst.", (await _leader.OpenAsync(Remote)).Text, StringComparison.Ordinal);
        await db.WallDevices.ExecuteDeleteAsync(Stop);
        Assert.DoesNotContain("Veggen er låst", (await _leader.OpenAsync(Remote)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_no_such_page() => Assert.Equal(404, (await _leader.OpenAsync(PinPath)).Status);

    private async Task PressAsync(string key)
    {
        var page = await _leader.OpenAsync(Remote);
        Assert.Contains($"value=\"{key}\"", page.Html, StringComparison.Ordinal);
        var answer = await _leader.PostAsync(Remote, ("__RequestVerificationToken", page.Token), ("seen", page.Field("seen")!), ("people", "12"), ("press", key));
        Assert.Equal(303, answer.Status);
    }

    private async Task<bool> MayStartAsync() => (await _wall.OpenAsync(Board)).Html.Contains("data-testid=\"start-meeting\"", StringComparison.Ordinal);

    private static (int Status, string? Location) Where(Browser.Answer answer) => (answer.Status, answer.Location);
}
