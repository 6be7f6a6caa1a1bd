using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Closing;

namespace VestreToten.Lean.Tests.Features.Insight.Closing;

/// <summary>A real database with boards that count, and the publishing of their weeks on a clock of its own.</summary>
internal sealed class ClosingOffice : IAsyncDisposable
{
    private ClosingOffice(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ClosingOffice> CreateAsync(DatabaseProvider provider, PostgresServer postgres) =>
        new(await TestDatabase.CreateAsync(provider, postgres));

    /// <summary>Publishes on the first day on which a week is closed.</summary>
    public Task<int> PublishAsync(IsoWeek newest)
    {
        At(Period.Of(PeriodKind.Week, newest).ClosesOn);
        return Office().ExecuteAsync(Stop);
    }

    public void At(DateOnly day) => Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(11, 0), TimeSpan.Zero));

    public PublishClosedWeeks Office() => new(Database.Contexts, Clock, NullLogger<PublishClosedWeeks>.Instance);

    /// <summary>A board counts a round: one vase for each goal. The goals themselves need not be there.</summary>
    public async Task CountAsync(Unit unit, IsoWeek week, BallCount[] vases, int wording = 1, int headcount = 14)
    {
        var meeting = Meeting.Plan(await Database.BoardIdAsync(unit), week.Monday.AddDays(1), headcount);
        await Database.SaveAsync([meeting, .. Tallies(meeting, unit, vases, wording)]);
    }

    /// <summary>A board counts a round whose headcount at the close is known; the meeting's number is another by now.</summary>
    public async Task CountRoundAsync(Unit unit, IsoWeek week, BallCount[] vases, int atClose, int typedLater)
    {
        var meeting = Meeting.Plan(await Database.BoardIdAsync(unit), week.Monday.AddDays(1), typedLater);
        await Database.SaveAsync([meeting, .. Tallies(meeting, unit, vases, wording: 1)]);
        var round = SomeRounds.Open(meeting, SomeGoals.Active(vases.Length), meeting.Day);
        round.BeginClosing();
        round.Close(vases[0].Total, atClose, hasColours: true);
        await Database.SaveAsync(round);
    }

    /// <summary>A board whose meeting nobody wrote down.</summary>
    public async Task CountWithoutMeetingAsync(Unit unit, IsoWeek week, params BallCount[] vases) => await Database.SaveAsync(
        [.. Tallies(Meeting.Plan(await Database.BoardIdAsync(unit), week.Monday.AddDays(1), 1), unit, vases, wording: 1)]);

    public async Task<List<ClosedWeek>> UnitsAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.ClosedWeeks.OrderBy(w => w.Week).ThenBy(w => w.UnitId).ToListAsync(Stop);
    }

    public async Task<List<ClosedGoalWeek>> GoalsAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync(Stop);
        return await db.ClosedGoalWeeks.OrderBy(w => w.Week).ThenBy(w => w.UnitId).ThenBy(w => w.GoalId).ToListAsync(Stop);
    }

    /// <summary>Every stored row with all it holds, as lines that can be compared.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync() =>
        [.. (await UnitsAsync()).Select(w => Line(w)), .. (await GoalsAsync()).Select(w => Line(w))];

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static IEnumerable<Tally> Tallies(Meeting meeting, Unit unit, BallCount[] vases, int wording)
    {
        List<WellbeingGoal> shelf = [];
        foreach (var _ in vases)
        {
            var goal = SomeGoals.Proposed("Ord 1", meeting.BoardId).WithId((unit.Id * 10) + shelf.Count);
            for (var next = 2; next <= wording; next++)
                goal.Reword("Ord " + next, meeting.Day);
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        return SomeRounds.Open(meeting, shelf, meeting.Day).Goals
            .Zip(vases, (goal, vase) => Tally.Of(meeting.BoardId, meeting.Week, goal, vase, MunicipalSettings.DefaultThreshold));
    }

    private static string Line(object row) => string.Join(' ', row.GetType().GetProperties().Select(p =>
        FormattableString.Invariant($"{p.Name}={p.GetValue(row)}")));
}
