using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
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

public sealed partial class SharedReadingsTests
{
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
        var reads = new AuthorizedReads(contexts, TimeProvider.System);
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
