using System.Diagnostics;

namespace VestreToten.Lean.Benchmarks;

/// <summary>From the start of the process to the first 200, on a database that exists, against an empty Blazor Server template.</summary>
internal static class StartBenchmark
{
    public static async Task<int> RunAsync(bool isShort)
    {
        using var round = await OpenedRound.CreateAsync();
        var template = Directory.CreateTempSubdirectory("blazor-template-").FullName;
        await ToolAsync("new", "blazor", "--interactivity", "Server", "--empty", "--no-restore", "-n", "EmptyTemplate", "-o", template);
        await ToolAsync("build", template, "-c", "Release", "-v", "quiet", "--nologo");
        var dll = Path.Combine(template, "bin", "Release", "net10.0", "EmptyTemplate.dll");
        var pairs = new List<(double Ours, double Floor)>();
        for (var i = 0; i < (isShort ? 4 : 11); i++)
        {
            await using var bare = await ChildProcess.StartAsync(dll, [], "/", folder: template);
            await using var ours = await round.StartProgramAsync();
            // The first pair warms the disk's cache.
            if (i > 0)
                pairs.Add((ours.UntilFirstAnswer.TotalMilliseconds, bare.UntilFirstAnswer.TotalMilliseconds));
        }

        Console.WriteLine(
            $"start to first 200: {Median.Of(pairs.Select(p => p.Ours)):0} ms, empty template {Median.Of(pairs.Select(p => p.Floor)):0} ms; "
            + $"{Median.Of(pairs.Select(p => p.Ours / p.Floor)):0.00} times the template's (target 2)");
        Directory.Delete(template, recursive: true);
        return 0;
    }

    private static async Task ToolAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }
}
