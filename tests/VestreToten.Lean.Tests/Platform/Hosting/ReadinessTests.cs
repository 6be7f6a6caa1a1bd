using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_program_that_stops_is_not_ready_though_it_still_answers()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var browser = program.Browser();
        Assert.Equal(200, (await browser.OpenAsync("/healthz/ready")).Status);
        var lifetime = program.Services.GetRequiredService<IHostApplicationLifetime>();
        var answered = new TaskCompletionSource<int>();
        // While this is asked the program is stopping, and has not stopped listening: what is registered last is called first.
        await using var asked = lifetime.ApplicationStopping.Register(
            () => answered.SetResult(Task.Run(() => browser.OpenAsync("/healthz/ready")).GetAwaiter().GetResult().Status));

        lifetime.StopApplication();

        Assert.Equal(503, await answered.Task);
    }
}
