using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Features.Improve.ServiceGoals;

public sealed partial class ServiceGoalComponentTests
{
    [Fact]
    public async Task The_weeks_number_is_saved_by_typing_it_and_one_press()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId));
        var step = await StepAsync(Role.Staff);
        await step.Find("[data-testid=service-goal-value]").ChangeAsync(new() { Value = "mye" });
        await step.Find("form.value").SubmitAsync();
        Assert.Contains("ikke et tall", step.Markup, StringComparison.Ordinal);
        await step.Find("[data-testid=service-goal-value]").ChangeAsync(new() { Value = "17,5" });
        await step.Find("form.value").SubmitAsync();
        step.WaitForAssertion(() => Assert.Equal("17,5", step.Find(".newest").TextContent.Trim()));
        Assert.Contains(step.FindAll("details td"), cell => cell.TextContent == "17,5");
    }

    [Fact]
    public async Task The_leader_is_asked_before_an_own_goal_is_taken_into_use()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeServiceGoals.Proposed(byStaff: false, boardId: _desk.BoardId));
        var step = await StepAsync(Role.Leader);
        await step.Find("[data-testid=service-goal-adopt]").ClickAsync(new());
        step.WaitForAssertion(() => Assert.Contains("Ingen av de ansatte", step.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(step.FindAll("[data-testid=service-goal]"));
        await step.Find("[data-testid=service-goal-adopt]").ClickAsync(new());
        step.WaitForAssertion(() => Assert.Single(step.FindAll("[data-testid=service-goal]")));
    }

    [Fact]
    public async Task A_goal_is_adjusted_with_new_figures_and_its_earlier_words_are_kept()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId));
        var step = await StepAsync(Role.Staff);
        await step.Find("[data-testid=service-verdict-adjust]").ClickAsync(new());
        await step.Find("[data-testid=service-goal-target]").ChangeAsync(new() { Value = "40" });
        await step.Find("[data-testid=service-goal] form.aim").SubmitAsync();
        Assert.Equal("true", step.Find("[data-testid=service-goal-target]").GetAttribute("aria-invalid"));
        await step.Find("[data-testid=service-goal-target]").ChangeAsync(new() { Value = "5" });
        await step.Find("[data-testid=service-goal] form.aim").SubmitAsync();
        step.WaitForAssertion(() => Assert.Contains("ned fra 30 til 5\u00A0min ventetid", step.Markup, StringComparison.Ordinal));
        var who = await _desk.SignInAsync(Role.Staff);
        var history = new PartPage(_desk.BoardId, who).Show<ServiceGoalHistory>(_page);
        Assert.Equal(2, history.FindAll("tbody tr").Count);
        Assert.Contains("tidligere ord", history.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_only_read_can_press_nothing()
    {
        Bokmaal.Read();
        await _desk.Database.SaveAsync(SomeServiceGoals.In(ServiceGoalState.Active, _desk.BoardId), SomeServiceGoals.Proposed(boardId: _desk.BoardId));
        var step = await StepAsync(Role.Manager);
        Assert.All(step.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Empty(step.FindAll("form"));
    }

    private async Task<IRenderedComponent<ServiceGoalsStep>> StepAsync(Role role)
    {
        var who = await _desk.SignInAsync(role);
        return new PartPage(_desk.BoardId, who, role).Show<ServiceGoalsStep>(_page);
    }
}
