using Microsoft.Extensions.Hosting;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The program in the tests' own process: its entry point on a thread of its own, on Kestrel, as the command line starts it.</summary>
internal sealed class ProgramInside(string[] arguments) : RunningProgram(arguments)
{
    private readonly TaskCompletionSource<IHost> _host = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<int> _run = default!;

    protected override bool HasEnded => _run.IsCompleted;

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
        using var built = new HostBuilt(_host.SetResult);
        return (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [all])!;
    }
}
