using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Features.Boards;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

/// <summary>Nothing typed in a meeting is lost by going on: not by this screen, and not by another.</summary>
public sealed partial class KeptDraftsTests(PostgresServer postgres)
{
    private const string Fields = "main input.input:not([type]), main textarea.input, main input[type=date]";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AgendaStep.Goals, "", 1)]
    [InlineData(AgendaStep.Goals, "verdict-adjust", 3)]
    [InlineData(AgendaStep.Goals, "verdict-achieved verdict-explain", 2)]
    [InlineData(AgendaStep.Goals, "goals-service", 6)]
    [InlineData(AgendaStep.Goals, "goals-service service-verdict-adjust", 12)]
    [InlineData(AgendaStep.Goals, "goals-service service-verdict-keep verdict-explain", 7)]
    [InlineData(AgendaStep.Status, "", 1)]
    [InlineData(AgendaStep.Status, "offer-gain", 8)]
    [InlineData(AgendaStep.Ideas, "", 1)]
    [InlineData(AgendaStep.Ideas, "decline", 2)]
    [InlineData(AgendaStep.Ideas, "offer-gain", 8)]
    [InlineData(AgendaStep.Who, "", 2)]
    public async Task Every_field_holds_its_screen_back_and_is_filled_again_where_another_went_on(AgendaStep step, string presses, int count)
    {
        Bokmaal.Read();
        await using var room = await SeedAsync();
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        await GoAsync(room, page, step);
        await PressAllAsync(page, presses);
        Assert.Equal(count, page.Page.FindAll(Fields).Count);
        for (var i = 0; i < count; i++)
        {
            var before = page.Page.FindAll(Fields)[i].GetAttribute("value") ?? "";
            await TypeAsync(page, i, Typed(page, i));
            Assert.True(HasDrafts(page), $"Field {i} of {step} {presses} holds nothing back.");
            await TypeAsync(page, i, before);
            Assert.False(HasDrafts(page), $"Field {i} of {step} {presses} is as it was.");
        }

        for (var i = 0; i < count; i++)
            await TypeAsync(page, i, Typed(page, i));
        await PressAsync(page, "next-step");
        Assert.Contains("ikke lagret", page.Page.Find("footer").TextContent, StringComparison.Ordinal);
        Assert.Equal(count, page.Page.FindAll(Fields).Count);

        await GoAsync(room, page, AgendaStep.Thanks);
        Assert.NotEmpty(page.Page.FindAll("[data-testid=kept-draft]"));
        Assert.False(HasDrafts(page));
        await GoAsync(room, page, step);
        await PressAllAsync(page, presses, count);
        for (var i = 0; i < count; i++)
            Assert.Equal(Typed(page, i), page.Page.FindAll(Fields)[i].GetAttribute("value"));
        Assert.True(HasDrafts(page));
        Assert.Empty(page.Page.FindAll("[data-testid=kept-draft]"));
    }

    [Fact]
    public async Task A_reason_that_is_written_while_another_screen_finishes_the_card_is_kept_until_it_is_let_go()
    {
        Bokmaal.Read();
        await using var room = await SeedAsync();
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        await GoAsync(room, page, AgendaStep.Ideas);
        await PressAsync(page, "decline");
        await page.Page.Find("[data-testid=decline-reason]").ChangeAsync("Vi prøver til våren");
        var first = page.Page.Find("[data-testid=up] h2").TextContent;
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var card = await db.Improvements.SingleAsync(i => i.Title == first, Stop);
            Assert.True((await page.Get<MoveImprovement>().FinishAsync(room.Leader, room.BoardId, card.Id, card.Version, Stop)).IsDone);
        }

        page.Page.WaitForAssertion(() => Assert.NotEqual(first, page.Page.Find("[data-testid=up] h2").TextContent), Patience);
        Assert.Empty(page.Page.FindAll("[data-testid=decline-reason]"));
        Assert.Contains("Vi prøver til våren", page.Page.Find("[data-testid=kept-draft]").TextContent, StringComparison.Ordinal);
        await PressAsync(page, "kept-discard");
        Assert.Empty(page.Page.FindAll("[data-testid=kept-draft]"));
    }

    [Fact]
    public async Task What_is_saved_or_cancelled_is_kept_nowhere()
    {
        Bokmaal.Read();
        await using var room = await SeedAsync();
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        await GoAsync(room, page, AgendaStep.Ideas);
        await PressAsync(page, "decline");
        await page.Page.Find("[data-testid=decline-reason]").ChangeAsync("Vi prøver til våren");
        await page.Page.Find("form.decline").SubmitAsync();
        Assert.False(HasDrafts(page));
        await PressAsync(page, "offer-gain");
        await page.Page.Find("[data-testid=gain-amount]").ChangeAsync("20");
        await page.Page.Find("[data-testid=gain-form]").SubmitAsync();
        Assert.Empty(page.Page.FindAll("dialog"));
        await PressAsync(page, "offer-gain");
        await page.Page.Find("[data-testid=gain-amount]").ChangeAsync("20");
        await page.Page.Find("[data-testid=gain-form] .link").ClickAsync(new());
        Assert.Empty(page.Page.FindAll("dialog"));

        Assert.False(HasDrafts(page));
        await GoAsync(room, page, AgendaStep.Thanks);
        Assert.Empty(page.Page.FindAll("[data-testid=kept-draft]"));
    }

    private async Task<VotingFixture> SeedAsync()
    {
        var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await room.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, room.BoardId));
        foreach (var title in new[] { "Nøkkelskap", "Kaffetrakter" })
            await room.Database.SaveAsync(SomeImprovements.New(title, boardId: room.BoardId));
        foreach (var title in new[] { "Vaktliste", "Vaskerom" })
        {
            var planned = SomeImprovements.New(title, boardId: room.BoardId);
            planned.Move(ImprovementState.Plan, Calendar.TuesdayMorning);
            await room.Database.SaveAsync(planned);
        }

        return room;
    }

    /// <summary>Another screen goes to a step, and this one has followed.</summary>
    private static async Task GoAsync(VotingFixture room, OpenPage page, AgendaStep step)
    {
        room.Time.Advance(TimeSpan.FromSeconds(3));
        await using (var db = await room.Database.Contexts.CreateDbContextAsync(Stop))
        {
            var meeting = await db.Meetings.SingleAsync(Stop);
            var outcome = await page.Get<ChangeMeeting>().GoToAsync(
                room.Leader, room.BoardId, meeting.Id, new StepVisit(meeting.Place, meeting.StepBegan), new AgendaPlace(step), Stop);
            Assert.True(outcome.IsDone);
        }

        page.Page.WaitForAssertion(() => Assert.Equal(step.ToString(), page.Page.Find("[data-testid=agenda-step][aria-current]").GetAttribute("data-step"), ignoreCase: true), Patience);
        room.Time.Advance(TimeSpan.FromSeconds(3));
    }

    private static async Task PressAllAsync(OpenPage page, string marks, int enough = int.MaxValue)
    {
        foreach (var mark in marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (page.Page.FindAll(Fields).Count < enough && page.Page.FindAll($"[data-testid={mark}]").Count > 0)
                await PressAsync(page, mark);
        }
    }

    private static Task PressAsync(OpenPage page, string mark) => page.Page.Find($"[data-testid={mark}]").ClickAsync(new());

    // Found and typed in as one step: between the two the screen may draw its fields anew.
    private static Task TypeAsync(OpenPage page, int field, string text) =>
        page.Page.InvokeAsync(() => page.Page.FindAll(Fields)[field].ChangeAsync(text));

    private static string Typed(OpenPage page, int field) =>
        page.Page.FindAll(Fields)[field].GetAttribute("type") == "date" ? "2027-01-1" + (field % 10) : $"Skrevet {field}";

    private static bool HasDrafts(OpenPage page) => page.Page.FindComponent<KeptDrafts>().Instance.Context.HasDrafts;
}
