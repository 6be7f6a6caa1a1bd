using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Platform.Live;

public sealed partial class SharedReadingsTests
{
    [Fact]
    public async Task Whoever_asks_while_one_reads_does_not_hold_a_thread()
    {
        using var reading = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var first = Task.Run(() => _shared.ReadAsync(typeof(int), Board, BoardTopics.Goals, () =>
        {
            // As SQLite does: the answer is there before the call returns.
            reading.Set();
            goOn.Wait(Xunit.TestContext.Current.CancellationToken);
            return Task.FromResult(7);
        }));
        reading.Wait(Xunit.TestContext.Current.CancellationToken);

        var second = ReadAsync(typeof(int));

        Assert.False(second.IsCompleted);
        goOn.Set();
        Assert.Equal((7, 7), (await first, await second));
    }
}
