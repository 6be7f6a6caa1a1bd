using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Boards;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.Wall;

namespace VestreToten.Lean.Tests.Features.Meetings.FirstMeeting;

/// <summary>What the wall says before the board's first meeting.</summary>
public sealed class FirstMeetingTests(PostgresServer postgres)
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_leader_takes_goals_that_are_changed_or_left_out_and_the_guide_says_so()
    {
        Bokmaal.Read();
        await using var room = await NewBoardAsync();
        await using var open = OpenPage.Of<WallPage>(room, room.Leader);
        var page = open.Page;
        Assert.Equal(
            ["Vi hjelper hverandre når det er travelt", "Alle blir hørt", "Vi går hjem med god samvittighet"],
            page.FindAll("[data-testid=first-goals] input").Select(i => i.GetAttribute("value")));
        Assert.Equal(("false", "false"), (Done(page, "goals"), Done(page, "poster")));
        await page.Find("[data-testid=first-goal-1]").ChangeAsync(new() { Value = "Vi ler sammen" });
        await page.Find("[data-testid=first-goal-2]").ChangeAsync(new() { Value = " " });
        await page.Find("[data-testid=first-goals]").SubmitAsync();

        Assert.Equal("true", Done(page, "goals"));
        Assert.Equal(["Vi ler sammen", "Vi går hjem med god samvittighet"], page.FindAll("[data-testid=guide-goals] ul li").Select(l => l.TextContent));
        Assert.Contains("Lagret: trivselsmålene.", page.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=first-goals]"));
        await page.Find("[data-testid=undo]").ClickAsync(new());
        Assert.Equal("false", Done(page, "goals"));
    }

    [Fact]
    public async Task What_the_staff_have_proposed_comes_first()
    {
        Bokmaal.Read();
        await using var room = await NewBoardAsync();
        await room.Database.SaveAsync(SomeGoals.Proposed("Vi spiser lunsj sammen", room.BoardId));
        await using var open = OpenPage.Of<WallPage>(room, room.Leader);
        Assert.Equal(
            ["Vi spiser lunsj sammen", "Vi hjelper hverandre når det er travelt", "Alle blir hørt"],
            open.Page.FindAll("[data-testid=first-goals] input").Select(i => i.GetAttribute("value")));
        await open.Page.Find("[data-testid=first-goals]").SubmitAsync();
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(3, await db.WellbeingGoals.CountAsync(Stop));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_in_it()
    {
        Bokmaal.Read();
        await using var room = await NewBoardAsync();
        await using var open = OpenPage.Of<WallPage>(room, room.Leader);
        var page = open.Page;
        await page.Find("[data-testid=first-goal-2]").ChangeAsync(new() { Value = "ab" });
        await page.Find("[data-testid=first-goals]").SubmitAsync();
        Assert.Contains("minst 3 tegn", page.Find("#first-goal-2-note").TextContent, StringComparison.Ordinal);
        Assert.Equal(("ab", "true"), (page.Find("[data-testid=first-goal-2]").GetAttribute("value"), page.Find("[data-testid=first-goal-2]").GetAttribute("aria-invalid")));

        await page.Find("[data-testid=first-goal-2]").ChangeAsync(new() { Value = "vi går hjem med GOD samvittighet" });
        await page.Find("[data-testid=first-goals]").SubmitAsync();
        Assert.Contains("To av målene er like", page.Find("[data-testid=first-goals]").TextContent, StringComparison.Ordinal);
        foreach (var field in new[] { 1, 2, 3 })
            await page.Find($"[data-testid=first-goal-{field}]").ChangeAsync(new() { Value = "" });
        await page.Find("[data-testid=first-goals]").SubmitAsync();
        Assert.Contains("Skriv målet først", page.Find("#first-goal-1-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#first-goal-2-note"));
    }

    [Fact]
    public async Task It_goes_when_the_first_meeting_is_held_and_is_not_there_for_those_who_cannot_start_one()
    {
        Bokmaal.Read();
        await using var room = await NewBoardAsync();
        await using var staff = OpenPage.Of<WallPage>(room, await room.Database.SignInAsync(room.BoardId, Role.Staff));
        Assert.Empty(staff.Page.FindAll("[data-testid=first-meeting]"));
        Assert.DoesNotContain("Start tavlemøte", staff.Page.Markup, StringComparison.Ordinal);
        Assert.EndsWith("/tavle/kommunen/trivselsmal", staff.Page.Find(".empty a").GetAttribute("href"), StringComparison.Ordinal);
        await using var manager = OpenPage.Of<WallPage>(room, await room.Database.SignInAsync(room.BoardId, Role.Manager));
        Assert.DoesNotContain("Start tavlemøte", manager.Page.Markup, StringComparison.Ordinal);
        Assert.Empty(manager.Page.FindAll(".empty a"));

        var meeting = Meeting.Plan(room.BoardId, Calendar.Tuesday.AddDays(-7), 12);
        meeting.Start(Calendar.TuesdayMorning.AddDays(-7));
        meeting.End(Calendar.TuesdayMorning.AddDays(-7));
        await room.Database.SaveAsync(meeting);
        await using var leader = OpenPage.Of<WallPage>(room, room.Leader);
        Assert.Empty(leader.Page.FindAll("[data-testid=first-meeting]"));
        Assert.Contains("Start tavlemøtet", leader.Page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    /// <summary>A board that has neither goals nor meetings.</summary>
    private async Task<VotingFixture> NewBoardAsync()
    {
        var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        await db.Meetings.ExecuteDeleteAsync(Stop);
        await db.WellbeingGoals.ExecuteDeleteAsync(Stop);
        return room;
    }

    private static string? Done(IRenderedComponent<BoardPage> page, string step) => page.Find($"[data-testid=guide-{step}]").GetAttribute("data-done");
}
