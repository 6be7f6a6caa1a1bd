using Bunit;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Features.Boards;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>What a screen says of a press that came while another was carried out, which on a slow server takes its time.</summary>
public sealed class HeldPressTests(PostgresServer postgres)
{
    private const string TooSoon = "Et trykk kom for tett på det forrige og ble ikke med. Trykk igjen hvis det var meningen.";

    [Fact]
    public async Task The_meeting_says_that_the_press_was_too_soon_and_not_that_the_meeting_has_gone_on()
    {
        Bokmaal.Read();
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        room.Time.Advance(PressGuard.Moment);
        var first = new TaskCompletionSource();
        var step = CurrentStep(page);
        var pressed = page.Page.InvokeAsync(() => ((BoardScreen)page.Page.Instance).Presses.TryAsync(() => first.Task));

        await PressAsync(page, "next-step");
        Assert.Equal(TooSoon, page.Page.Find("footer [role=status]").TextContent);
        await PressAsync(page, "open-round");
        first.SetResult();
        await pressed;

        Assert.Equal(TooSoon, page.Page.Find("footer [role=status]").TextContent);
        Assert.Equal(step, CurrentStep(page));
        Assert.NotEmpty(page.Page.FindAll("[data-testid=open-round]"));
    }

    private static string? CurrentStep(OpenPage page) => page.Page.Find("[data-testid=agenda-step][aria-current]").GetAttribute("data-step");

    private static Task PressAsync(OpenPage page, string mark) => page.Page.Find($"[data-testid={mark}]").ClickAsync(new());
}
