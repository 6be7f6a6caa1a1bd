using System.Diagnostics;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>
/// From a move that is stored to the other screen having read it. Each move follows on the one before at once, within the
/// pause between two notices: one move alone is seen sooner.
/// </summary>
internal static class Moves
{
    private const int Count = 30, Warm = 5;

    public static async Task MeasureAsync(Workplace place)
    {
        using var mover = new Screen(place);
        using var other = new Screen(place);
        var move = place.Get<MoveImprovement>();
        var cards = (await BoardReading.ReadAsync(place)).Open.Where(card => card.State < ImprovementState.Act).Take(Count + Warm).ToList();
        var times = new List<double>();
        foreach (var card in cards)
        {
            var to = card.State + 1;
            var (own, others) = (mover.SeesAsync(card.Id, to), other.SeesAsync(card.Id, to));
            var answer = await move.ExecuteAsync(place.Who, place.BoardId, card.Id, card.Version, to);
            var returned = Stopwatch.GetTimestamp();
            if (!answer.IsDone)
                throw new InvalidOperationException($"A move was answered {answer.Outcome}");
            // The other may have read before the mover's own call came back.
            times.Add(Math.Max(0, Stopwatch.GetElapsedTime(returned, await others).TotalMilliseconds));
            await own;
        }

        var sorted = times.Skip(Warm).Order().ToArray();
        Console.WriteLine(
            $"moves: {sorted.Length} by one screen, read by the other p50 {Median.Of(sorted):0} ms, "
            + $"p95 {sorted[(int)(sorted.Length * 0.95)]:0} ms (target 250)");
    }
}
