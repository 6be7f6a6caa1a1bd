using Microsoft.Extensions.Hosting;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The program in the tests' own process: its entry point on a thread of its own, on Kestrel, as the command line starts it.</summary>
/// <param name="arguments">The command line.</param>
/// <param name="later">How far ahead its clock is.</param>
internal sealed class ProgramInside(string[] arguments, TimeSpan later = default) : RunningProgram(arguments)
{
    private readonly TaskCompletionSource<IHost> _host = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<int> _run = default!;

    protected override bool HasEnded => _run.IsCompleted;

    /// <summary>What a program that has ended would show some time from now, on a copy of its folder.</summary>
    public static async Task<ProgramInside> LaterAsync(RunningProgram ended, TimeSpan later)
    {
        var program = new ProgramInside([], later);
        SharedThings.Copy(ended.Folder, program.Folder);
        await program.RunAsync();
        return program;
    }

    public async Task RunAsync()
    {
        string[] all =
        [
            .. Arguments, "--contentRoot", ContentRoot, "--applicationName", Path.GetFileNameWithoutExtension(Assembly),
            "--urls", Addresses, $"--Lean:DataPath={Folder}", $"--Lean:Demo:Password={Password}",
        ];
        _run = Task.Factory.StartNew(() => Main(all), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await UntilReadyAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_host.Task.IsCompletedSuccessfully)
        {
            // At once: windows that are still open are not waited for.
            using var lifetime = new CancellationTokenSource();
            await lifetime.CancelAsync();
            await (await _host.Task).StopAsync(lifetime.Token);
        }

        await _run;
        Directory.Delete(Folder, recursive: true);
    }

    private int Main(string[] all)
    {
        using var built = new HostBuilt(_host.SetResult, later);
        return (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [all])!;
    }
}
