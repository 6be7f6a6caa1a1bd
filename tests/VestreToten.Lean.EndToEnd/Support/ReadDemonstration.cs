namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>One running demonstration for the tests of a class that only read it, or change what none of the others looks at.</summary>
public sealed class ReadDemonstration : IAsyncLifetime
{
    public RunningProgram Program { get; private set; } = default!;

    public async ValueTask InitializeAsync() => Program = await RunningProgram.DemoAsync();

    public ValueTask DisposeAsync() => Program.DisposeAsync();
}
