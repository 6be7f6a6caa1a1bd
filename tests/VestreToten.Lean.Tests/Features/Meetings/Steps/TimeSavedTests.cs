using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>«Sparte det tid?»: asked of what has just been done.</summary>
public sealed class TimeSavedTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(30)]
    public async Task One_press_keeps_the_gain_of_what_was_done_and_the_question_goes(int minutes)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var done = await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        await bench.HangUpAsync("Andre", ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        Assert.Empty(step.FindAll("[data-testid=time-saved]"));
        await step.PressAsync("done");

        await step.PressAsync($"time-saved-{minutes}");

        Assert.Empty(step.FindAll("[data-testid=time-saved]"));
        var gain = Assert.Single(await GainsAsync(bench));
        Assert.Equal(("Nøkler", done, GainTime.Of(minutes, 1, GainPeriod.Week, 1, GainTime.DefaultWeeks)), (gain.Title, gain.ImprovementId, gain.Time));
    }

    [Fact]
    public async Task No_saves_nothing_and_taking_the_card_back_takes_the_question_away()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        await bench.HangUpAsync("Andre", ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        await step.PressAsync("done");
        await step.PressAsync("time-saved-none");
        Assert.Empty(step.FindAll("[data-testid=time-saved]"));

        await step.PressAsync("done");
        Assert.Single(step.FindAll("[data-testid=time-saved]"));
        await step.PressAsync("undo");

        Assert.Empty(step.FindAll("[data-testid=time-saved]"));
        Assert.Empty(await GainsAsync(bench));
    }

    [Fact]
    public async Task Taking_the_card_back_takes_its_gain_along_but_for_one_that_was_changed_since()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);
        await bench.HangUpAsync("Andre", ImprovementState.Do);
        var step = bench.Show<StatusStep>();
        await step.PressAsync("done");
        await step.PressAsync("time-saved-10");
        Assert.Single(await GainsAsync(bench));

        await step.PressAsync("undo");
        Assert.Empty(await GainsAsync(bench));

        await step.PressAsync("done");
        await step.PressAsync("time-saved-10");
        await using (var db = await bench.Fixture.Database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken))
        {
            var gain = await db.Gains.AsTracking().SingleAsync(Xunit.TestContext.Current.CancellationToken);
            gain.Change("Nøkler i skapet", gain.Time, null, null);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        await step.PressAsync("undo");
        Assert.Equal("Nøkler i skapet", Assert.Single(await GainsAsync(bench)).Title);
        Assert.Contains("Gevinsten står, for noen har endret den siden.", step.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_more_is_typed_and_faults_stand_beside_their_fields()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler");
        var step = bench.Show<IdeasStep>();
        await step.PressAsync("done");
        await step.PressAsync("time-saved-other");
        Assert.Equal("Nøkler", step.Find("[data-testid=gain-title]").GetAttribute("value"));

        await step.Find("[data-testid=gain-form]").SubmitAsync();
        Assert.Equal("true", step.Find("[data-testid=gain-amount]").GetAttribute("aria-invalid"));
        await step.Find("[data-testid=gain-amount]").ChangeAsync("45");
        await step.Find("[data-testid=gain-people]").ChangeAsync("12");
        await step.Find("[data-testid=gain-form]").SubmitAsync();

        Assert.Empty(step.FindAll("[data-testid=gain-form], [data-testid=time-saved]"));
        var gain = Assert.Single(await GainsAsync(bench));
        Assert.Equal((45, 12), (gain.Time.MinutesPerOccurrence, gain.Time.People));
    }

    private static async Task<List<Gain>> GainsAsync(MeetingStepFixture bench)
    {
        await using var db = await bench.Fixture.Database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        return await db.Gains.ToListAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
