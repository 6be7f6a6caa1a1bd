using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Closing;
using VestreToten.Lean.Web.Platform.Jobs;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

public sealed class CloseWeeksTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_publishes_when_it_starts_and_again_when_the_next_week_has_closed()
    {
        await using var office = await ClosingOffice.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var unit = await office.Database.AddUnitAsync("kommunen");
        var week = new IsoWeek(2026, 30);
        await office.CountAsync(unit, week, [new BallCount(5, 3, 2)]);
        office.At(Period.Of(PeriodKind.Week, week).ClosesOn);
        var awakening = new Awakening();
        awakening.Announce();
        using var service = new RecurringJob<PublishClosedWeeks>(
            office.Office(), TimeSpan.FromHours(1), awakening, office.Clock, NullLogger<PublishClosedWeeks>.Instance);

        await service.StartAsync(Stop);
        await UntilWeeksAsync(office, 1);
        office.Clock.Advance(TimeSpan.FromDays(7));
        await UntilWeeksAsync(office, 2);

        await service.StopAsync(Stop);
        Assert.Equal([week, week.AddWeeks(1)], (await office.UnitsAsync()).Select(w => w.Week));
    }

    private static async Task UntilWeeksAsync(ClosingOffice office, int count)
    {
        while ((await office.UnitsAsync()).Count < count)
        {
            Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
