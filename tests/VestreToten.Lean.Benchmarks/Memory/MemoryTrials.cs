namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>Counts what a closed round leaves in the program's memory.</summary>
internal static class MemoryTrials
{
    private const int Phones = 20, Slips = 5;

    public static async Task<int> RunAsync(bool isShort)
    {
        var isWiped = true;
        for (var trial = 1; trial <= (isShort ? 1 : 5); trial++)
        {
            var result = await MemoryTrial.RunAsync(Phones, Slips, TimeSpan.FromMinutes(1));
            Print("while open", result.Open);
            Print($"{result.Waited.TotalSeconds:0} s after the close", result.Closed);
            isWiped &= result.Open.Any(f => f.Secret.Kind == "token") && result.Closed.Count == 0;
        }

        return isWiped ? 0 : 1;
    }

    private static void Print(string when, IReadOnlyList<Finding> findings)
    {
        var phones = findings.Where(f => f.Secret.Kind == "token").Select(f => f.Secret).Distinct().Count();
        Console.WriteLine($"memory, {when}: the tokens of {phones} of {Phones + Slips} phones");
        foreach (var line in MemoryScan.Summary(findings))
            Console.WriteLine("  " + line);
    }
}
