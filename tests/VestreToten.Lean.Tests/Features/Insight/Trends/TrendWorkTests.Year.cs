using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed partial class TrendWorkTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_days_to_an_answer_are_working_days_of_what_was_sent_this_year(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var (board, above) = (await stored.BoardAsync(2), await stored.BoardAsync(1));
        // Friday to Monday is one working day; over Easter 2026 (2 to 6 April) there are none.
        await SendAsync(new DateOnly(2026, 9, 4), new DateOnly(2026, 9, 7));
        await SendAsync(new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 8));
        await SendAsync(new DateOnly(2026, 9, 7), new DateOnly(2026, 9, 14));
        await SendAsync(new DateOnly(2025, 9, 1), new DateOnly(2025, 12, 1));
        await SendAsync(new DateOnly(2026, 9, 1), answered: null);
        await SendAsync(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1), isWithdrawn: true);

        Assert.Equal(3, (await RowAsync(stored)).Year.AnswerDays);

        async Task SendAsync(DateOnly sent, DateOnly? answered, bool isWithdrawn = false)
        {
            var improvement = SomeImprovements.New(boardId: board);
            await stored.Database.SaveAsync(improvement);
            await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);
            db.Attach(improvement);
            var escalation = Escalation.Send(improvement, above, "Under", "Kan dere hjelpe?", sent.AddDays(7), At(sent));
            if (answered is { } day && isWithdrawn)
                escalation.Withdraw(improvement, "Løst", At(day));
            else if (answered is { } replied)
                escalation.Reply(improvement, Verdict.TakenOn, "Ja", At(replied));
            db.Add(escalation);
            await db.SaveChangesAsync(Stop);
        }
    }

    [Fact]
    public async Task A_year_s_meetings_are_found_past_those_of_all_other_years_and_the_days_at_its_ends_are_its_own()
    {
        await using var stored = await PlantAsync(DatabaseProvider.Sqlite);
        var board = await stored.BoardAsync(2);
        // 30 December 2025 lies in the first ISO week of 2026, and 31 December 2026 in its last: only one of them is of the year.
        DateOnly[] days = [new(2025, 12, 30), new(2026, 1, 6), new(2026, 12, 31), new(2027, 1, 5)];
        await stored.Database.SaveAsync([.. days.Select(day => Meeting.Plan(board, day, 12))]);
        await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);

        Assert.Equal([days[1], days[2]], await YearFigures.MeetingsOf(db, [board], 2026).Select(m => m.Day).Order().ToListAsync(Stop));

        var plan = await QueryPlan.OfAsync(db, YearFigures.MeetingsOf(db, [board], 2026).Select(m => m.Id));
        Assert.Contains(plan, line => line.Contains("BoardId=? AND Week>? AND Week<?", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Goals_of_both_kinds_that_a_meeting_of_the_year_called_achieved_are_counted_once(DatabaseProvider provider)
    {
        await using var stored = await PlantAsync(provider);
        var board = await stored.BoardAsync(2);
        var goals = await stored.Database.AddActiveGoalsAsync(board, 2);
        var service = SomeServiceGoals.In(ServiceGoalState.Active, board);
        var meetings = new[] { new DateOnly(2025, 12, 16), new DateOnly(2026, 1, 6), new DateOnly(2026, 1, 13) }.Select(day => Meeting.Plan(board, day, 12)).ToArray();
        await stored.Database.SaveAsync([service, .. meetings]);
        await stored.Database.SaveAsync(
            GoalDecision.Of(meetings[0].Id, goals[1].Id, GoalVerdict.Achieved, "", "I fjor"),
            GoalDecision.Of(meetings[1].Id, goals[0].Id, GoalVerdict.Achieved, "", "I år"),
            GoalDecision.Of(meetings[2].Id, goals[0].Id, GoalVerdict.Achieved, "", "En gang til"),
            GoalDecision.Of(meetings[1].Id, goals[1].Id, GoalVerdict.Keep, "", "Står seg"),
            ServiceGoalDecision.Of(meetings[2].Id, service.Id, GoalVerdict.Achieved, "", "Tjenesten"));

        var row = await RowAsync(stored);

        Assert.Equal(2, row.Year.GoalsAchieved);
        await using var db = await stored.Database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(await db.Units.Where(u => u.Id == row.Unit.UnitId).Select(u => u.Staff).SingleAsync(Stop), row.Year.Staff);
        Assert.Equal(1, (await YearFigures.ReadAsync(db, [board], 2025, Stop))[board].GoalsAchieved);
    }
}
