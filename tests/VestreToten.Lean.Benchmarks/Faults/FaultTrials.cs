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

    /// <param name="chosen">The kinds to try: <c>kill</c>, <c>close</c>, <c>lock</c>, <c>disk</c>; all where none is named.</param>
    public static async Task<int> RunAsync(bool isShort, IReadOnlyCollection<string> chosen)
    {
        // Printed, so that a run that failed can be had again.
        var seed = Environment.TickCount & 0xffff;
        var random = new Random(seed);
        Console.WriteLine($"faults, seed {seed}");
        (string Verb, string Name, Func<Task<FaultResult>> RunAsync)[] kinds =
        [
            ("kill", "kill -9 under load", () => KillTrials.RunAsync(isShort ? 3 : 60, random)),
            ("close", "kill -9 while closing", () => ClosingTrials.RunAsync(isShort ? 6 : 60, random)),
            ("lock", "locked database", () => LockTrials.RunAsync(isShort ? 1 : 5)),
            ("disk", "full disk", () => FullDiskTrials.RunAsync(isShort ? 1 : 5)),
        ];
        var all = new FaultResult(0, 0, 0, 0);
        foreach (var kind in kinds.Where(k => chosen.Count == 0 || chosen.Contains(k.Verb)))
            all += await ReportAsync(kind.Name, kind.RunAsync());
        Console.WriteLine($"{all.Survived} of {all.Trials} survived, {all.Lost} of {all.Acknowledged} acknowledged votes lost");
        return all.Trials > 0 && all.Survived == all.Trials && all.Lost == 0 ? 0 : 1;
    }

    private static async Task<FaultResult> ReportAsync(string name, Task<FaultResult> trials)
    {
        var result = await trials;
        Console.WriteLine($"{name}: {result.Survived} of {result.Trials} survived, {result.Lost} of {result.Acknowledged} acknowledged votes lost");
        return result;
    }
}
