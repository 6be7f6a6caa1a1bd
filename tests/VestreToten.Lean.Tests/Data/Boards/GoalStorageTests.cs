using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Data.Boards;

public sealed class GoalStorageTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_wording_that_is_added_leaves_the_stored_ones(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        await database.AddActiveGoalsAsync(board.Id, 1);
        await using (var db = await database.Contexts.CreateDbContextAsync(Stop))
        {
            (await db.WellbeingGoals.AsTracking().SingleAsync(Stop)).Reword("Ro ved rapport", Calendar.Tuesday.AddDays(7));
            await db.SaveChangesAsync(Stop);
        }

        await using var reader = await database.Contexts.CreateDbContextAsync(Stop);
        var goal = await reader.WellbeingGoals.SingleAsync(Stop);

        Assert.Equal([(1, "Mål nummer 1"), (2, "Ro ved rapport")], goal.Wordings.Select(w => (w.Number, w.Text)));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Wordings_come_oldest_first_whatever_order_their_rows_lie_in(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var goal = Assert.Single(await database.AddActiveGoalsAsync(board.Id, 1));
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"GoalWordings\"", Stop);
        foreach (var number in new[] { 3, 1, 2 })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "GoalWordings" ("GoalId", "Number", "Text", "Since")
                VALUES ({goal.Id}, {number}, {"Ord " + number}, {Calendar.Tuesday.AddDays(number)})
                """, Stop);
        }

        var stored = await db.WellbeingGoals.SingleAsync(Stop);

        Assert.Equal([1, 2, 3], stored.Wordings.Select(w => w.Number));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_longest_goal_of_the_widest_characters_fits(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var text = string.Concat(Enumerable.Repeat("👍🏽", GoalText.MaxLength));
        var goal = WellbeingGoal.Propose(board.Id, text, Calendar.Tuesday);

        await database.SaveAsync(goal);

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal(text, (await db.WellbeingGoals.SingleAsync(Stop)).Wording.Text);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_longest_words_that_are_proposed_for_a_goal_fit_and_go_with_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var goal = Assert.Single(await database.AddActiveGoalsAsync((await database.AddBoardAsync()).Id, 1));
        var text = string.Concat(Enumerable.Repeat("👍🏽", GoalText.MaxLength));
        await database.SaveAsync(WordingProposal.For(goal, text, Calendar.Tuesday));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var stored = await db.WordingProposals.SingleAsync(Stop);
        Assert.Equal((goal.Id, text, Calendar.Tuesday), (stored.GoalId, stored.Text, stored.Day));
        await db.WellbeingGoals.ExecuteDeleteAsync(Stop);
        Assert.Empty(await db.WordingProposals.ToListAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_meeting_decides_once_about_a_goal(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, postgres);
        var board = await database.AddBoardAsync();
        var goal = Assert.Single(await database.AddActiveGoalsAsync(board.Id, 1));
        var meeting = await database.AddMeetingAsync(board.Id);
        await database.SaveAsync(GoalDecision.Of(meeting.Id, goal.Id, GoalVerdict.Keep, "<i>fint</i> \u200fشغف", goal.Wording.Text));

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.SaveAsync(GoalDecision.Of(meeting.Id, goal.Id, GoalVerdict.Achieved, null, goal.Wording.Text)));

        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        Assert.Equal("<i>fint</i> \u200fشغف", (await db.GoalDecisions.SingleAsync(Stop)).Why);
    }
}
