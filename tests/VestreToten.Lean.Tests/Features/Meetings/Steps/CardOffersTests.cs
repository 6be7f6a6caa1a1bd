using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>A gain and an escalation, from the card of every step.</summary>
public sealed class CardOffersTests
{
    public static TheoryData<Type> Steps => [typeof(StatusStep), typeof(IdeasStep), typeof(PriorityStep), typeof(WhoStep)];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Every_step_offers_a_gain_of_the_card_that_is_up(Type step)
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var card = await bench.HangUpAsync("Nøkler", step == typeof(IdeasStep) ? ImprovementState.New : ImprovementState.Plan);
        var shown = Show(bench, step);

        await shown.PressAsync("offer-gain");
        await shown.Find("[data-testid=gain-amount]").ChangeAsync("20");
        await shown.Find("[data-testid=gain-form]").SubmitAsync();

        Assert.Empty(shown.FindAll("[data-testid=step-dialog]"));
        await using var db = await bench.Fixture.Database.Contexts.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(card, (await db.Gains.SingleAsync(Xunit.TestContext.Current.CancellationToken)).ImprovementId);
    }

    [Fact]
    public async Task Where_no_board_is_above_nothing_can_be_sent_there()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);

        Assert.Empty(bench.Show<StatusStep>().FindAll("[data-testid=offer-escalation]"));
    }

    [Fact]
    public async Task Whoever_only_reads_is_offered_nothing()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        await bench.HangUpAsync("Nøkler", ImprovementState.Do);

        Assert.Empty(bench.Show<StatusStep>(mayWork: false).FindAll("[data-testid^=offer-]"));
    }

    private static IRenderedComponent<ImprovementStep> Show(MeetingStepFixture bench, Type step) =>
        (IRenderedComponent<ImprovementStep>)typeof(MeetingStepFixture).GetMethod(nameof(MeetingStepFixture.Show))!.MakeGenericMethod(step).Invoke(bench, [true])!;
}
