using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

/// <summary>A press that follows so closely on another that the button is still the one from before.</summary>
public sealed class QuickPressTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_press_on_a_card_follows_on_the_first_and_nobody_was_first()
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Kaffe før rapport", ImprovementState.Plan);
        var step = bench.Show<Probe>();
        var drawn = step.Instance.Card;

        Assert.True(await step.InvokeAsync(() => step.Instance.AssignAsync(drawn, "Amina", drawn.Due)));
        Assert.True(await step.InvokeAsync(() => step.Instance.AssignAsync(drawn, "Amina", Calendar.Tuesday.AddDays(7))));

        await using var db = await bench.Fixture.Database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.Improvements.SingleAsync(i => i.Id == id, Stop);
        Assert.Equal(("Amina", Calendar.Tuesday.AddDays(7)), (stored.Owner, stored.Due!.Value));
    }

    [Fact]
    public async Task What_another_has_changed_since_it_was_drawn_is_still_said()
    {
        Bokmaal.Read();
        await using var bench = await MeetingStepFixture.OpenAsync();
        var id = await bench.HangUpAsync("Kaffe før rapport", ImprovementState.Plan);
        var step = bench.Show<Probe>();
        var drawn = step.Instance.Card;
        await bench.Fixture.Assign.ExecuteAsync(bench.Fixture.Who, bench.Fixture.BoardId, id, drawn.Version, "Siri", null, Stop);

        Assert.False(await step.InvokeAsync(() => step.Instance.AssignAsync(drawn, "Amina", null)));

        Assert.Contains("Noen andre", step.Instance.Told, StringComparison.Ordinal);
    }

    public sealed class Probe : ImprovementStep
    {
        [Microsoft.AspNetCore.Components.Inject] internal AssignImprovement Assigning { get; set; } = default!;

        internal ImprovementCard Card => Up!;

        internal string Told => Said;

        internal Task<bool> AssignAsync(ImprovementCard drawn, string owner, DateOnly? due) => PressAsync(
            drawn, "", card => Assigning.ExecuteAsync(User, BoardId, card.Id, card.Version, owner, due), goOn: false);

        protected override IQueryable<Improvement> Choose(IQueryable<Improvement> open) => open.OrderBy(i => i.Id);
    }
}
