using Bunit;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Meetings.Steps;

namespace VestreToten.Lean.Tests.Features.Meetings.Steps;

public sealed class IdeasStepTests
{
    [Fact]
    public async Task New_ones_are_done_taken_on_or_declined_with_a_reason_one_after_another()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var ids = new[] { await bench.HangUpAsync("Første"), await bench.HangUpAsync("Andre"), await bench.HangUpAsync("Tredje") };
        await bench.HangUpAsync("Ikke ny", ImprovementState.Plan);
        var step = bench.Show<IdeasStep>();
        Assert.Equal(["Første", "Andre", "Tredje"], step.Queue());

        await step.PressAsync("done");
        await step.PressAsync("take-on");
        Assert.Equal("«Andre»: flyttet til Planlegg", step.Find(".said [role=status]").TextContent);
        await step.PressAsync("decline");
        await step.Find(".decline").SubmitAsync();
        Assert.Contains("Skriv noe her først.", step.Markup, StringComparison.Ordinal);
        await step.PressAsync("reason");
        await step.Find(".decline").SubmitAsync();

        var states = new List<ImprovementState>();
        foreach (var id in ids)
            states.Add((await bench.Fixture.SeeAsync(id)).Card.State);
        Assert.Equal([ImprovementState.Done, ImprovementState.Plan, ImprovementState.Declined], states);
        Assert.Equal("Takk! Ikke nå, men gjerne senere.", (await bench.Fixture.SeeAsync(ids[2])).DeclineReason);
        Assert.Contains("Ingen nye forslag", step.Text("none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_says_aloud_is_put_up_at_once()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var step = bench.Show<IdeasStep>();

        step.Find("[data-testid=quick-title]").Change("Leter etter <b>nøkler</b>");
        await step.PressAsync("quick-thief");
        await step.Find(".add").SubmitAsync();

        Assert.Equal(["Leter etter <b>nøkler</b>"], step.Queue());
        Assert.Equal("«Leter etter <b>nøkler</b>»: lagt til", step.Find(".said [role=status]").TextContent);
        Assert.Contains("Tidstyv", step.Text("up"), StringComparison.Ordinal);
        Assert.Equal("", step.Find("[data-testid=quick-title]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_title_that_is_none_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var bench = await MeetingStepFixture.OpenAsync();
        var step = bench.Show<IdeasStep>();
        var tooLong = new string('x', 121);

        step.Find("[data-testid=quick-title]").Change(tooLong);
        await step.Find(".add").SubmitAsync();

        Assert.Equal("true", step.Find("[data-testid=quick-title]").GetAttribute("aria-invalid"));
        Assert.Equal(tooLong, step.Find("[data-testid=quick-title]").GetAttribute("value"));
        Assert.Contains("Bruk høyst 120 tegn.", step.Markup, StringComparison.Ordinal);
    }
}
