using VestreToten.Lean.Benchmarks;
using VestreToten.Lean.Benchmarks.Administration;
using VestreToten.Lean.Benchmarks.Faults;
using VestreToten.Lean.Benchmarks.Memory;
using VestreToten.Lean.Benchmarks.Trends;
using VestreToten.Lean.Benchmarks.Work;

// Figures as ratios to a bare floor that is measured in the same run. See docs/benchmarks.md.
var isShort = args.Contains("--short");
switch (args.FirstOrDefault())
{
    case "floor":
        await FloorServer.RunAsync(args[1]);
        return 0;
    case "votes":
        return await VotesBenchmark.RunAsync(isShort);
    case "wall":
        return await WallBenchmark.RunAsync(isShort);
    case "burst":
        return await BurstBenchmark.RunAsync(isShort);
    case "start":
        return await StartBenchmark.RunAsync(isShort);
    case "work":
        return await WorkBenchmark.RunAsync(isShort);
    case "uploads":
        return await UploadsBenchmark.RunAsync(isShort);
    case "trends":
        return await TrendsBenchmark.RunAsync(isShort);
    case "admin":
        return await AdminBenchmark.RunAsync(isShort);
    case PageMemory.ReadersVerb:
        return await PageMemory.ReadAsync(args[1], args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture));
    case "faults":
        return await FaultTrials.RunAsync(isShort, [.. args.Skip(1).Where(a => a != "--short")]);
    case FaultTrials.CloseVerb:
        return await ClosingTrials.CloseAsync(args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture), Console.Out);
    case "memory":
        return await MemoryTrials.RunAsync(isShort);
    case "all" or "--short" or null:
        return await VotesBenchmark.RunAsync(isShort) | await WallBenchmark.RunAsync(isShort) | await BurstBenchmark.RunAsync(isShort) | await StartBenchmark.RunAsync(isShort)
            | await WorkBenchmark.RunAsync(isShort) | await TrendsBenchmark.RunAsync(isShort) | await AdminBenchmark.RunAsync(isShort);
    default:
        Console.Error.WriteLine("votes | wall | burst | start | work | uploads | trends | admin | all | faults | memory [--short]");
        return 2;
}
