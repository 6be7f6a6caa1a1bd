using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Platform.Jobs;

public sealed class RecurringJobTests : IAsyncDisposable
{
    private readonly Awakening _awakening = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly JobLog _log = new();
    private readonly ServiceProvider _program;
    private readonly Job _job;

    public RecurringJobTests()
    {
        _job = new Job(_clock);
        _program = new ServiceCollection().AddSingleton(_awakening).AddSingleton<TimeProvider>(_clock).AddSingleton<ILogger<Job>>(_log)
            .AddSingleton(_job).AddRecurringJob<Job>(TimeSpan.FromHours(1)).BuildServiceProvider();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IHostedService Service => _program.GetServices<IHostedService>().Single();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public async Task A_job_runs_when_the_program_is_awake_and_again_after_each_interval()
    {
        var began = _clock.GetUtcNow();
        await Service.StartAsync(Stop);
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(0, _job.Runs.Reader.Count);
        _awakening.Announce();
        Assert.Equal(began.AddMinutes(20), await _job.Runs.Reader.ReadAsync(Stop));
        _clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(began.AddHours(1), await _job.Runs.Reader.ReadAsync(Stop));
        await Service.StopAsync(Stop);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task A_failure_is_logged_when_it_begins_and_when_it_ends_and_the_job_goes_on()
    {
        _job.Failure = new InvalidOperationException("broken");
        _awakening.Announce();
        await Service.StartAsync(Stop);
        await _job.Runs.Reader.ReadAsync(Stop);
        await NextAsync();
        await NextAsync(new IOException("full"));
        await NextAsync();
        await NextAsync(failure: null);
        await NextAsync();
        await Service.StopAsync(Stop);
        Assert.Equal(
            [(LogLevel.Error, 141, "broken"), (LogLevel.Error, 141, "full"), (LogLevel.Information, 142, null)],
            _log.Lines);
    }

    [Fact]
    public async Task A_database_that_is_away_is_one_warning_without_a_stack_trace()
    {
        _job.Failure = new TimeoutException("away");
        _awakening.Announce();
        await Service.StartAsync(Stop);
        await _job.Runs.Reader.ReadAsync(Stop);
        await NextAsync();
        await Service.StopAsync(Stop);
        Assert.Equal([(LogLevel.Warning, 140, null)], _log.Lines);
    }

    [Fact]
    public async Task A_program_that_stops_before_it_was_awake_runs_no_job()
    {
        await Service.StartAsync(Stop);
        await Service.StopAsync(Stop);
        _awakening.Announce();
        Assert.Equal(0, _job.Runs.Reader.Count);
    }

    private Task NextAsync(Exception? failure)
    {
        _job.Failure = failure;
        return NextAsync();
    }

    private async Task NextAsync()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await _job.Runs.Reader.ReadAsync(Stop);
    }

    public sealed class Job(TimeProvider time) : IRecurringJob
    {
        public Channel<DateTimeOffset> Runs { get; } = Channel.CreateUnbounded<DateTimeOffset>();

        public Exception? Failure { get; set; }

        public Task ExecuteAsync(CancellationToken cancellationToken)
        {
            // Read before the run is told: whoever waits for it may set the next.
            var failure = Failure;
            Runs.Writer.TryWrite(time.GetUtcNow());
            return failure is null ? Task.CompletedTask : Task.FromException(failure);
        }
    }

    private sealed class JobLog : ILogger<Job>
    {
        public List<(LogLevel, int, string?)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, eventId.Id, exception?.Message));
    }
}
