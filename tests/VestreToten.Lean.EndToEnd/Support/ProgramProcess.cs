using System.Diagnostics;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The program as a process of its own, which can be ended and held.</summary>
public sealed class ProgramProcess : RunningProgram
{
    private readonly StringBuilder _output = new();
    private readonly IReadOnlyDictionary<string, string> _environment;
    private Process _process = default!;

    private ProgramProcess(string[] arguments, IReadOnlyDictionary<string, string>? environment = null) : base(arguments) =>
        _environment = environment ?? new Dictionary<string, string>();

    public int ProcessId => _process.Id;

    /// <summary>What the program wrote on its console.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    protected override string Said => Output;

    protected override bool HasEnded => _process.HasExited;

    public static async Task<ProgramProcess> StartAsync(params string[] arguments)
    {
        var program = new ProgramProcess(arguments);
        await program.RunAsync();
        return program;
    }

    /// <summary>The demonstration on its second start, seeded once for all tests.</summary>
    public static new Task<ProgramProcess> DemoAsync(params string[] settings) => DemoAsync(new Dictionary<string, string>(), settings);

    public static async Task<ProgramProcess> DemoAsync(IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var program = new ProgramProcess(["demo", .. settings], environment);
        await SharedThings.CopyDemonstrationAsync(program.Folder);
        await program.RunAsync();
        return program;
    }

    /// <summary>Runs one of the program's other verbs to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunVerbAsync(params string[] arguments)
    {
        using var process = Process.Start(StartOf(arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Ends the program as its host would, so that its database is whole in one file.</summary>
    public async Task StopAsync()
    {
        Signal("-TERM");
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends the program as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Starts it again, at the same address and on the same folder.</summary>
    public Task RestartAsync() => RunAsync();

    /// <summary>Stops the program's breath without ending it.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public override async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Thaw();
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static ProcessStartInfo StartOf(string[] arguments) => new("dotnet", [Assembly, .. arguments, "--contentRoot", ContentRoot])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ContentRoot,
    };

    private async Task RunAsync()
    {
        var start = StartOf(Arguments);
        start.Environment["ASPNETCORE_URLS"] = Host;
        start.Environment["Lean__DataPath"] = Folder;
        start.Environment["Lean__Demo__Password"] = Password;
        // It lives for seconds: to measure itself for a better compilation later only takes time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Compiled code is mapped once, not twice: half of the kernel's share of a start.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    private void Add(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(null as IFormatProvider)]);
        kill.WaitForExit();
    }
}
