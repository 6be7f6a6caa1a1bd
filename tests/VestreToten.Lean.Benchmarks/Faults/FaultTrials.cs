namespace VestreToten.Lean.Benchmarks.Faults;

/// <summary>How a kind of trial went.</summary>
/// <param name="Trials">How many were made.</param>
/// <param name="Survived">After how many all was as it should be.</param>
/// <param name="Acknowledged">Votes that were answered 303.</param>
/// <param name="Lost">Acknowledged votes that were not stored as they were sent.</param>
internal sealed record FaultResult(int Trials, int Survived, int Acknowledged, int Lost)
{
    public static FaultResult operator +(FaultResult a, FaultResult b) =>
        new(a.Trials + b.Trials, a.Survived + b.Survived, a.Acknowledged + b.Acknowledged, a.Lost + b.Lost);
}

/// <summary>Breaks the real program in the ways a program is broken, and counts the votes afterwards.</summary>
internal static class FaultTrials
{
    /// <summary>Closes a round in a process of its own, to be killed while it does.</summary>
    public const string CloseVerb = "close-round";

    public static async Task<int> RunAsync(bool isShort)
    {
        // Printed, so that a run that failed can be had again.
        var seed = Environment.TickCount & 0xffff;
        var random = new Random(seed);
        Console.WriteLine($"faults, seed {seed}");
        var all = await ReportAsync("kill -9 under load", KillTrials.RunAsync(isShort ? 3 : 60, random));
        all += await ReportAsync("kill -9 while closing", ClosingTrials.RunAsync(isShort ? 6 : 60, random));
        all += await ReportAsync("locked database", LockTrials.RunAsync(isShort ? 1 : 5));
        all += await ReportAsync("full disk", FullDiskTrials.RunAsync(isShort ? 1 : 5));
        Console.WriteLine($"{all.Survived} of {all.Trials} survived, {all.Lost} of {all.Acknowledged} acknowledged votes lost");
        return all.Survived == all.Trials && all.Lost == 0 ? 0 : 1;
    }

    private static async Task<FaultResult> ReportAsync(string name, Task<FaultResult> trials)
    {
        var result = await trials;
        Console.WriteLine($"{name}: {result.Survived} of {result.Trials} survived, {result.Lost} of {result.Acknowledged} acknowledged votes lost");
        return result;
    }
}
