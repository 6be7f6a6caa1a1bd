using System.Diagnostics;

namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>Two ways measured in turn, medians.</summary>
/// <param name="Ours">Milliseconds.</param>
/// <param name="Floor">Milliseconds.</param>
/// <param name="Ratio">The median of the pairs' ratios.</param>
internal sealed record Pairs(double Ours, double Floor, double Ratio)
{
    // The first ones compile what they touch, and let the runtime compile it again in earnest.
    private const int Warm = 40;

    public static async Task<Pairs> MeasureAsync(int rounds, Func<Task> ours, Func<Task> floor)
    {
        var pairs = new List<(double Ours, double Floor)>();
        for (var i = 0; i < Warm + rounds; i++)
        {
            // Whoever comes second finds the processor's caches as the other left them: they take turns at it.
            var first = await TimeAsync(i % 2 == 0 ? ours : floor);
            var second = await TimeAsync(i % 2 == 0 ? floor : ours);
            if (i >= Warm)
                pairs.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        return new Pairs(Median.Of(pairs.Select(p => p.Ours)), Median.Of(pairs.Select(p => p.Floor)), Median.Of(pairs.Select(p => p.Ours / p.Floor)));
    }

    private static async Task<double> TimeAsync(Func<Task> way)
    {
        var began = Stopwatch.GetTimestamp();
        await way();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
