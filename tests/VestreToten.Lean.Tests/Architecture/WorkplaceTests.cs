using VestreToten.Lean.Benchmarks.Work;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>What is measured lives: nobody runs the benchmarks at every change.</summary>
public sealed class WorkplaceTests
{
    [Fact]
    public async Task A_place_to_measure_has_all_that_a_board_s_work_needs()
    {
        await using var place = await Workplace.CreateAsync(archived: 20, years: 1);

        var card = (await BoardReading.ReadAsync(place)).Open.First(c => c.State < ImprovementState.Act);
        Assert.True((await place.Get<MoveImprovement>().ExecuteAsync(place.Who, place.BoardId, card.Id, card.Version, card.State + 1, cancellationToken: TestContext.Current.CancellationToken)).IsDone);
    }
}
