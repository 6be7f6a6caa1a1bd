using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed class StepMinutesTests
{
    [Fact]
    public async Task The_minutes_tell_what_the_steps_did_and_nothing_from_before_the_meeting()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Gjort på stedet");
        await bench.HangUpAsync("Tatt videre");
        await bench.HangUpAsync("Urørt", ImprovementState.Plan);
        var ideas = bench.Show<IdeasStep>();
        await ideas.PressAsync("done");
        await ideas.PressAsync("take-on");
        ideas.Find("[data-testid=quick-title]").Change("Sagt i møtet");
        await ideas.Find(".add").SubmitAsync();

        var minutes = await bench.MinutesAsync();

        Assert.NotNull(minutes);
        var shown = bench.Render<MinutesImprovements>(ps => ps.Add(m => m.Improvements, minutes.Improvements));
        Assert.Contains("Gjort på stedet", shown.Text("minutes-done"), StringComparison.Ordinal);
        Assert.Contains("Tatt videre (tidstyv) – Ny → Planlegg", shown.Text("minutes-changed").ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Sagt i møtet", shown.Text("minutes-new"), StringComparison.Ordinal);
        Assert.DoesNotContain("Urørt", shown.Markup, StringComparison.Ordinal);
    }
}
