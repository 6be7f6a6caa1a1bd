using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed class GainsInMeetingTests : IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private BoardFixture _desk = null!;

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await BoardFixture.CreateAsync();
        _desk.AddTo(_page.Services);
        _page.Services.AddLogging().AddLocalization();
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_before_three_months_have_passed()
    {
        await AddAsync(Calendar.Tuesday.AddMonths(-3).AddDays(1));
        Assert.Equal("", (await OpenAsync(Role.Leader)).Markup.Trim());
    }

    [Fact]
    public async Task One_press_confirms_the_use_of_the_one_that_has_waited_longest()
    {
        Bokmaal.Read();
        var (later, first) = (await AddAsync(Calendar.Tuesday.AddMonths(-3)), await AddAsync(Calendar.Tuesday.AddMonths(-4)));
        var meeting = await OpenAsync(Role.Leader);
        Assert.Contains("6,5\u00A0t/uke til turer", Assert.Single(meeting.FindAll("[data-testid=due-gain]")).TextContent, StringComparison.Ordinal);

        await meeting.Find("[data-testid=due-yes]").ClickAsync(new());

        Assert.Equal((GainState.Confirmed, GainState.Used), ((await ReadAsync(first)).State, (await ReadAsync(later)).State));
        Assert.Single((await OpenAsync(Role.Leader)).FindAll("[data-testid=due-gain]"));
    }

    [Fact]
    public async Task A_part_is_typed_and_stays_where_it_cannot_be()
    {
        Bokmaal.Read();
        var id = await AddAsync(Calendar.Tuesday.AddMonths(-3));
        var meeting = await OpenAsync(Role.Staff);
        await meeting.Find("[data-testid=due-partly]").ClickAsync(new());
        foreach (var wrong in (string[])["0", "6,5", "-2", "mye", "99999999999999999999"])
        {
            await meeting.Find("[data-testid=due-part]").ChangeAsync(new() { Value = wrong });
            await meeting.Find("[data-testid=due-form]").SubmitAsync();
            Assert.Equal(("true", wrong), (meeting.Find("[data-testid=due-part]").GetAttribute("aria-invalid"), meeting.Find("[data-testid=due-part]").GetAttribute("value")));
        }

        await meeting.Find("[data-testid=due-part]").ChangeAsync(new() { Value = "2,5" });
        await meeting.Find("[data-testid=due-form]").SubmitAsync();

        Assert.Equal((GainState.Confirmed, 150L), ((await ReadAsync(id)).State, (await ReadAsync(id)).PartMinutes!.Value));
    }

    [Fact]
    public async Task A_no_needs_a_reason_and_the_gain_lapses()
    {
        var id = await AddAsync(Calendar.Tuesday.AddMonths(-3));
        var meeting = await OpenAsync(Role.Staff);
        await meeting.Find("[data-testid=due-no]").ClickAsync(new());
        await meeting.Find("[data-testid=due-form]").SubmitAsync();
        Assert.Equal("true", meeting.Find("[data-testid=due-why]").GetAttribute("aria-invalid"));

        await meeting.Find("[data-testid=due-why]").ChangeAsync(new() { Value = "Skjemaet er tilbake" });
        await meeting.Find("[data-testid=due-form]").SubmitAsync();

        Assert.Equal((GainState.Lapsed, "Skjemaet er tilbake"), ((await ReadAsync(id)).State, (await ReadAsync(id)).LapsedWhy));
    }

    [Fact]
    public async Task Whoever_may_only_read_is_asked_nothing()
    {
        await AddAsync(Calendar.Tuesday.AddMonths(-3));
        Assert.Empty((await OpenAsync(Role.Manager)).FindAll("button"));
    }

    private async Task<int> AddAsync(DateOnly since)
    {
        var gain = SomeGains.Identified(boardId: _desk.BoardId);
        gain.PutToUse(since, "turer", Calendar.Tuesday);
        await _desk.Database.SaveAsync(gain);
        return gain.Id;
    }

    private async Task<Gain> ReadAsync(int id)
    {
        await using var db = await _desk.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Gains.SingleAsync(g => g.Id == id, Stop);
    }

    private async Task<IRenderedComponent<GainsInMeeting>> OpenAsync(Role role) =>
        new PartPage(_desk.BoardId, await _desk.SignInAsync(role), role).Show<GainsInMeeting>(_page);
}
