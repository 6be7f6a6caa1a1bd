using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Live;

public sealed class SharedReadingsTests
{
    private const int Board = 5;

    private readonly FakeTimeProvider _time = new(Calendar.TuesdayMorning);
    private readonly BoardChanges _changes;
    private readonly SharedReadings _shared;
    private int _readings;

    public SharedReadingsTests()
    {
        _changes = new BoardChanges(_time, NullLogger<BoardChanges>.Instance);
        _shared = new SharedReadings(_changes, _time);
    }

    [Fact]
    public async Task Fifty_screens_share_one_reading_until_the_board_changes()
    {
        Assert.Equal([1], (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync()))).Distinct());
        _changes.Publish(Board, BoardTopics.Goals);
        Assert.Equal([2], (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ReadAsync()))).Distinct());
    }

    [Fact]
    public async Task Each_board_and_each_reader_has_its_own()
    {
        Assert.Equal((1, 2, 3), (await ReadAsync(), await ReadAsync(board: 6), await ReadAsync(typeof(string))));
        Assert.Equal((1, 2, 3), (await ReadAsync(), await ReadAsync(board: 6), await ReadAsync(typeof(string))));
        _changes.Publish(6, BoardTopics.Goals);
        Assert.Equal((1, 4), (await ReadAsync(), await ReadAsync(board: 6)));
    }

    [Fact]
    public async Task Nothing_is_shared_for_longer_than_two_seconds()
    {
        await ReadAsync();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(1, await ReadAsync());
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(2, await ReadAsync());
    }

    [Fact]
    public async Task What_failed_is_read_again_by_the_next()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _shared.ReadAsync<int>(typeof(int), Board, BoardTopics.Goals, () => Task.FromException<int>(new InvalidOperationException())));
        Assert.Equal(1, await ReadAsync(typeof(int)));
    }

    [Fact]
    public async Task What_throws_at_once_is_read_again_by_the_next()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _shared.ReadAsync<int>(typeof(int), Board, BoardTopics.Goals, () => throw new InvalidOperationException()));
        Assert.Equal(1, await ReadAsync(typeof(int)));
    }

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

    [Fact]
    public async Task A_screen_that_hangs_keeps_nobody_waiting()
    {
        var answer = new TaskCompletionSource();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new HangingScreen());
        try
        {
            _ = _shared.ReadAsync(typeof(int), Board, BoardTopics.Goals, async () =>
            {
                await answer.Task;
                return 7;
            });
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        var second = ReadAsync(typeof(int));
        answer.SetResult();
        Assert.Equal(7, await second.WaitAsync(TimeSpan.FromMinutes(1), Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_change_costs_the_side_of_ten_walls_one_reading_of_each_panel_and_not_ten()
    {
        await using var desk = await BoardFixture.CreateAsync();
        var board = desk.BoardId;
        var contexts = new CountedContexts(desk.Database.Contexts);
        await using var page = new BunitContext();
        page.Services.AddLocalization();
        page.Services.AddSingleton(new PublicAddress());
        page.Services.AddSingleton<TimeProvider>(_time);
        var reads = new AuthorizedReads(contexts);
        page.Services.AddSingleton(new ServiceGoalQueries(reads, _shared, _time)).AddSingleton(new ImprovementQueries(reads, _shared, _time));
        page.Services.AddSingleton(new EscalationQueries(reads, _shared, _time)).AddSingleton(new GainQueries(reads, _shared, _time));
        page.Services.AddSingleton(new IdeaKeyQueries(reads, _shared));
        var who = await desk.SignInAsync(Role.Staff);
        for (var change = 1; change <= 3; change++)
        {
            _changes.Publish(board, BoardTopics.All);
            for (var wall = 0; wall < 10; wall++)
            {
                new PartPage(board, who).Show<ServiceGoalsOnWall>(page);
                new PartPage(board, who).Show<ImprovementsOnWall>(page);
                new PartPage(board, who).Show<EscalationsOnWall>(page);
                new PartPage(board, who).Show<GainsLine>(page);
                new PartPage(board, who).Show<IdeaCorner>(page);
            }

            // The right is asked for each of the fifty panels, and what they show is read five times.
            Assert.Equal((50 + 5) * change, contexts.Count);
        }
    }

    private Task<int> ReadAsync(Type? reader = null, int board = Board) =>
        _shared.ReadAsync(reader ?? typeof(SharedReadingsTests), board, BoardTopics.Goals, async () =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref _readings);
        });

    /// <summary>A circuit that never gets round to what it is given.</summary>
    private sealed class HangingScreen : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }

    private sealed class CountedContexts(IDbContextFactory<LeanDbContext> contexts) : IDbContextFactory<LeanDbContext>
    {
        private int _count;

        public int Count => _count;

        public LeanDbContext CreateDbContext()
        {
            Interlocked.Increment(ref _count);
            return contexts.CreateDbContext();
        }

        public Task<LeanDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return contexts.CreateDbContextAsync(cancellationToken);
        }
    }
}
