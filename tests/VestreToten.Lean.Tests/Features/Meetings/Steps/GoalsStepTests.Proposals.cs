using Bunit;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>What was proposed before the meeting, and is decided in it.</summary>
public sealed partial class GoalsStepTests
{
    [Fact]
    public async Task Words_that_were_proposed_are_taken_and_taken_back()
    {
        await _desk.Database.SaveAsync(WordingProposal.For(_goals[0], "Vi ler sammen", Calendar.Tuesday.AddDays(-3)));
        var step = await ShowAsync();
        await step.Find("[data-testid=wording-adopt]").ClickAsync(new());
        Assert.Equal("true", Pressed(step, "Vi ler sammen", "adjust"));
        Assert.Equal("1 av 3 er avgjort", step.Find("[data-testid=goals-decided]").TextContent);
        Assert.Empty(step.FindAll("[data-testid=wording-proposal]"));

        await Card(step, "Vi ler sammen").QuerySelector("[data-testid=verdict-undo]")!.ClickAsync(new());
        Assert.Equal("false", Pressed(step, "Mål nummer 1", "adjust"));
        Assert.Single(step.FindAll("[data-testid=wording-proposal]"));
    }

    [Fact]
    public async Task Words_that_were_proposed_are_put_away_with_an_answer()
    {
        await _desk.Database.SaveAsync(WordingProposal.For(_goals[0], "Vi ler sammen", Calendar.Tuesday.AddDays(-3)));
        var step = await ShowAsync();
        await step.Find("[data-testid=wording-put-away]").ClickAsync(new());
        Assert.Equal("Lagret: forslaget er fjernet.", _page.Context.Message!.Text);
        Assert.NotNull(_page.Context.Message.Undo);
        Assert.Empty(step.FindAll("[data-testid=wording-proposal]"));
        Assert.Equal("false", Pressed(step, "Mål nummer 1", "adjust"));
    }

    [Fact]
    public async Task What_is_being_written_is_not_lost_to_words_that_were_proposed()
    {
        await _desk.Database.SaveAsync(WordingProposal.For(_goals[0], "Vi ler sammen", Calendar.Tuesday.AddDays(-3)));
        var step = await ShowAsync();
        await PressAsync(step, "Mål nummer 1", "adjust");
        await step.Find("[data-testid=goal-text]").ChangeAsync(new() { Value = "Vi ler mer" });
        await step.Find("[data-testid=wording-adopt]").ClickAsync(new());
        Assert.Equal("Vi ler mer", step.Find("[data-testid=goal-text]").GetAttribute("value"));
        Assert.Contains("ikke lagret", _page.Context.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_proposed_and_adopted_and_each_press_is_answered()
    {
        var step = await ShowAsync();
        await step.Find("[data-testid=goal-new]").ChangeAsync(new() { Value = "Vi ler sammen" });
        Assert.True(_page.Context.HasDrafts);
        await step.Find("[data-testid=goal-propose]").SubmitAsync();
        Assert.Equal("Lagret: forslaget til trivselsmål.", _page.Context.Message!.Text);
        Assert.False(_page.Context.HasDrafts);
        await step.Find("[data-testid=goal-adopt]").ClickAsync(new());
        Assert.Equal("Lagret: målet er valgt.", _page.Context.Message!.Text);
        Assert.NotNull(_page.Context.Message.Undo);
        Assert.Contains("Nytt mål fra i dag", Card(step, "Vi ler sammen").TextContent, StringComparison.Ordinal);
    }
}
