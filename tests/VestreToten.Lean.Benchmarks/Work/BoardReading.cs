using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>Everything the wall reads, with an archive behind the board against the same board without one.</summary>
internal static class BoardReading
{
    public static async Task MeasureAsync(Workplace without, Workplace with, string spread, bool isShort)
    {
        var pairs = await Pairs.MeasureAsync(isShort ? 50 : 400, ours: () => ReadAsync(with), floor: () => ReadAsync(without));
        Console.WriteLine(
            $"board: {WorkData.Open} open, {WorkData.Archived} archived {spread}: {pairs.Ours:0.00} ms, without archive {pairs.Floor:0.00} ms; "
            + $"{pairs.Ratio:0.00} times (target 1.3)");
    }

    /// <summary>The leave and the readings, in the order of the page, without what several screens share.</summary>
    public static async Task<ImprovementBoard> ReadAsync(Workplace place)
    {
        // The next screen shares nothing with this one.
        place.Get<BoardChanges>().Publish(place.BoardId, BoardTopics.All);
        await place.Get<BoardSnapshots>().ReadAsync(place.Who, place.BoardId);
        await place.Get<ServiceGoalQueries>().OnWallAsync(place.Who, place.BoardId);
        var improvements = await place.Get<ImprovementQueries>().OnWallAsync(place.Who, place.BoardId);
        await place.Get<EscalationQueries>().CountAsync(place.Who, place.BoardId);
        await place.Get<GainQueries>().ReadLineAsync(place.Who, place.BoardId);
        await place.Get<IdeaKeyQueries>().OnWallAsync(place.Who, place.BoardId);
        return improvements ?? throw new InvalidOperationException("The board may not be seen");
    }
}
