namespace VestreToten.Lean.Benchmarks.Work;

/// <summary>The board's work with an archive of many years: reading the board, searching, and two screens that follow one another.</summary>
internal static class WorkBenchmark
{
    public static async Task<int> RunAsync(bool isShort)
    {
        await using var without = await Workplace.CreateAsync(archived: 0, years: 0);
        await using var tenYears = await Workplace.CreateAsync(WorkData.Archived, years: 10);
        await using var oneYear = await Workplace.CreateAsync(WorkData.Archived, years: 0);
        await BoardReading.MeasureAsync(without, tenYears, "over ten years", isShort);
        await BoardReading.MeasureAsync(without, oneYear, "all this year", isShort);
        foreach (var kind in SearchReading.Kinds)
            await SearchReading.MeasureAsync(tenYears, kind, isShort);
        await Moves.MeasureAsync(tenYears);
        return 0;
    }
}
