using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Puts what a fact is about into a real database.</summary>
internal static class DatabaseSeed
{
    /// <summary>A kommune of its own with the board of its root.</summary>
    public static async Task<Board> AddBoardAsync(this TestDatabase database, string slug = "kommunen")
    {
        var unit = Unit.Kommune("Kommunen", slug);
        await database.SaveAsync(unit);
        var board = Board.For(unit.Id, DayOfWeek.Tuesday, new TimeOnly(9, 0));
        await database.SaveAsync(board);
        return board;
    }

    public static async Task<Meeting> AddMeetingAsync(this TestDatabase database, int boardId, DateOnly? day = null)
    {
        var meeting = Meeting.Plan(boardId, day ?? Calendar.Tuesday, headcount: 12);
        await database.SaveAsync(meeting);
        return meeting;
    }

    public static async Task<List<WellbeingGoal>> AddActiveGoalsAsync(this TestDatabase database, int boardId, int count)
    {
        var shelf = new List<WellbeingGoal>();
        for (var i = 1; i <= count; i++)
        {
            var goal = SomeGoals.Proposed("Mål nummer " + i, boardId);
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        await database.SaveAsync([.. shelf]);
        return shelf;
    }

    /// <summary>An open round of three goals, with all that it hangs on.</summary>
    public static async Task<BallRound> AddRoundAsync(this TestDatabase database, string slug = "kommunen")
    {
        var board = await database.AddBoardAsync(slug);
        var round = SomeRounds.Open(await database.AddMeetingAsync(board.Id), await database.AddActiveGoalsAsync(board.Id, 3));
        await database.SaveAsync(round);
        return round;
    }

    /// <summary>An improvement that has just been put up.</summary>
    public static async Task<Improvement> AddImprovementAsync(
        this TestDatabase database, int boardId, string title = "Mindre leting etter nøkler", string text = "")
    {
        var improvement = SomeImprovements.New(title, text, boardId);
        await database.SaveAsync(improvement);
        return improvement;
    }

    public static async Task BringToAsync(this TestDatabase database, int roundId, RoundState state)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var round = await db.BallRounds.AsTracking().SingleAsync(r => r.Id == roundId, TestContext.Current.CancellationToken);
        SomeRounds.Bring(round, state);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static async Task SaveAsync(this TestDatabase database, params object[] entities)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.AddRange(entities);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
