using Bunit;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Tests.Features.Boards;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed partial class KeptDraftsTests
{
    [Fact]
    public async Task A_day_that_was_refused_is_not_kept_and_one_that_can_be_is_kept_in_words()
    {
        Bokmaal.Read();
        await using var room = await SeedAsync();
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        await GoAsync(room, page, AgendaStep.Who);
        await page.Page.Find("[data-testid=due-day]").ChangeAsync("1999-01-01");
        await PressAsync(page, "due-set");
        Assert.Contains("Velg en dato", page.Page.Find("#due-day-fault").TextContent, StringComparison.Ordinal);
        Assert.False(HasDrafts(page));
        await GoAsync(room, page, AgendaStep.Thanks);
        Assert.Empty(page.Page.FindAll("[data-testid=kept-draft]"));

        await GoAsync(room, page, AgendaStep.Who);
        await page.Page.Find("[data-testid=due-day]").ChangeAsync("1999-01-01");
        await PressAsync(page, "due-set");
        await page.Page.Find("[data-testid=due-day]").ChangeAsync("2027-01-11");
        Assert.Empty(page.Page.FindAll("#due-day-fault"));
        Assert.True(HasDrafts(page));
        await GoAsync(room, page, AgendaStep.Thanks);
        Assert.Contains("11.\u00a0januar 2027", page.Page.Find("[data-testid=kept-draft]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_promised_is_read_with_a_colon_between_the_name_and_the_card()
    {
        Bokmaal.Read();
        await using var room = await SeedAsync();
        await using var page = OpenPage.Of<MeetingPage>(room, room.Leader);
        await GoAsync(room, page, AgendaStep.Who);
        await page.Page.Find("[data-testid=owner-name]").ChangeAsync("Siri");
        await page.Page.Find("form.free").SubmitAsync();
        await GoAsync(room, page, AgendaStep.Thanks);
        page.Page.WaitForAssertion(() => Assert.Equal("Siri: Vaktliste", page.Page.Find("[data-testid=promise] .what").TextContent.Trim()), Patience);
    }
}
