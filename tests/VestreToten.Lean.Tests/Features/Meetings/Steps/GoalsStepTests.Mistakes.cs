using Bunit;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>What was pressed by mistake, or by two at once.</summary>
public sealed partial class GoalsStepTests
{
    [Fact]
    public async Task Each_verdict_that_this_screen_has_said_can_be_taken_back_and_every_goal_keeps_its_place()
    {
        var step = await ShowAsync();
        await PressAsync(step, "Mål nummer 1", "achieved");
        await PressAsync(step, "Mål nummer 3", "keep");
        Assert.Equal(["Mål nummer 1", "Mål nummer 2", "Mål nummer 3"], step.FindAll("[data-testid=goal-card] h3").Select(h => h.TextContent));

        await Card(step, "Mål nummer 1").QuerySelector("[data-testid=verdict-undo]")!.ClickAsync(new());
        await Card(step, "Mål nummer 3").QuerySelector("[data-testid=verdict-undo]")!.ClickAsync(new());
        Assert.Equal("0 av 3 er avgjort", step.Find("[data-testid=goals-decided]").TextContent);
        Assert.Equal("Angret.", _page.Context.Message!.Text);
    }

    [Fact]
    public async Task A_goal_that_was_called_reached_by_mistake_is_kept_by_another_press_also_on_another_screen()
    {
        await PressAsync(await ShowAsync(), "Mål nummer 2", "achieved");
        var other = await ShowAsync();
        await PressAsync(other, "Mål nummer 2", "keep");
        Assert.Equal("true", Pressed(other, "Mål nummer 2", "keep"));
        await using var db = await _desk.Database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.All(db.WellbeingGoals, goal => Assert.Equal(GoalState.Active, goal.State));
    }

    [Fact]
    public async Task What_another_screen_has_said_since_is_not_taken_back_here()
    {
        var (mine, page) = (await ShowAsync(), _page);
        await PressAsync(mine, "Mål nummer 1", "keep");
        await PressAsync(await ShowAsync(), "Mål nummer 1", "achieved");
        await page.ReadAgainAsync();
        Assert.Equal("true", Pressed(mine, "Mål nummer 1", "achieved"));
        Assert.Null(Card(mine, "Mål nummer 1").QuerySelector("[data-testid=verdict-undo]"));
    }
}
