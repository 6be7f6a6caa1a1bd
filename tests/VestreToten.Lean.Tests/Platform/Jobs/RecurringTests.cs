using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Platform.Jobs;

public sealed class RecurringTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_step_comes_when_the_program_is_awake_and_the_next_after_each_period()
    {
        var (awakening, clock, steps) = (new Awakening(), new FakeTimeProvider(), Channel.CreateUnbounded<DateTimeOffset>());
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var repeating = new Recurring(awakening, clock).RepeatAsync(
            TimeSpan.FromHours(1), async token => await steps.Writer.WriteAsync(clock.GetUtcNow(), token), ExceptionDispatchInfo.Throw, stopping.Token);
        var began = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(0, steps.Reader.Count);
        awakening.Announce();
        Assert.Equal(began.AddMinutes(20), await steps.Reader.ReadAsync(Stop));
        clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(began.AddHours(1), await steps.Reader.ReadAsync(Stop));

        await stopping.CancelAsync();
        await repeating;
    }

    [Fact]
    public async Task A_step_that_fails_is_told_of_and_the_next_comes_all_the_same()
    {
        var (awakening, clock, faults) = (new Awakening(), new FakeTimeProvider(), Channel.CreateUnbounded<Exception>());
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var taken = 0;
        var repeating = new Recurring(awakening, clock).RepeatAsync(
            TimeSpan.FromHours(1), _ => throw new InvalidOperationException($"Step {++taken}"), e => faults.Writer.TryWrite(e), stopping.Token);

        awakening.Announce();
        Assert.Equal("Step 1", (await faults.Reader.ReadAsync(Stop)).Message);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Step 2", (await faults.Reader.ReadAsync(Stop)).Message);

        await stopping.CancelAsync();
        await repeating;
    }

    [Fact]
    public async Task A_program_that_stops_before_it_was_awake_takes_no_step()
    {
        using var stopping = new CancellationTokenSource();
        var repeating = new Recurring(new Awakening(), new FakeTimeProvider()).RepeatAsync(
            TimeSpan.FromHours(1), _ => throw new InvalidOperationException("A step was taken"), ExceptionDispatchInfo.Throw, stopping.Token);

        await stopping.CancelAsync();
        await repeating;
    }
}
