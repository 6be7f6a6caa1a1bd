using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>Steps of a board with more cards than a step reads at once.</summary>
public sealed class CrowdedStepsTests
{
    [Fact]
    public async Task A_step_counts_all_and_those_behind_come_up_as_the_first_are_dealt_with()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await FillAsync(bench, 103, ImprovementState.New);
        var step = bench.Show<IdeasStep>();
        Assert.Equal("+ 98 til", step.Text("more").Trim());
        for (var i = 0; i < 4; i++)
            await step.PressAsync("done");
        Assert.Equal("+ 94 til", step.Text("more").Trim());
    }

    [Fact]
    public async Task What_is_placed_never_hides_what_is_not()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await FillAsync(bench, 110, ImprovementState.Plan, i => i.PlaceAt(Effort.Low, Effect.High, Calendar.TuesdayMorning));
        await FillAsync(bench, 104, ImprovementState.New);
        var step = bench.Show<PriorityStep>();
        Assert.Contains("104", step.Text("unplaced-count"), StringComparison.Ordinal);
        Assert.Contains("Lapp", step.Text("up"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_overdue_or_untouched_is_counted()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await FillAsync(bench, 120, ImprovementState.Do, i => i.SetDue(Calendar.Tuesday.AddDays(1), Calendar.TuesdayMorning));
        await FillAsync(bench, 3, ImprovementState.Do);
        bench.Fixture.Time.Advance(TimeSpan.FromDays(30));
        Assert.Contains("120 forfalt, 3 uten endring", bench.Show<StatusStep>().Markup, StringComparison.Ordinal);
    }

    private static async Task FillAsync(MeetingStepFixture bench, int count, ImprovementState state, Action<Improvement>? change = null)
    {
        for (var i = 0; i < count; i++)
            await bench.HangUpAsync("Lapp " + i, state, change);
    }
}
