using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>What the boards of a large kommune have done beside the balls: the same for each of them, evenly over the years.</summary>
internal static class LargeWork
{
    private const int DoneInYear = 12, GainsInYear = 4;

    /// <param name="db">The context, in a transaction.</param>
    /// <param name="boards">The boards; the first of them is asked by all others.</param>
    /// <param name="years">How many years.</param>
    /// <param name="last">The day the last year ends.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task AddAsync(
        LeanDbContext db, IReadOnlyList<Board> boards, int years, DateOnly last, CancellationToken cancellationToken)
    {
        await BulkRows.InsertAsync(db, boards.SelectMany(b => Over(years * DoneInYear, years, last).Select(day => Done(b, day))), cancellationToken);
        await BulkRows.InsertAsync(
            db, boards.SelectMany(b => Over(years * GainsInYear, years, last).Select((day, i) => Found(b, day, isRealised: i % 2 == 0))),
            cancellationToken);
        foreach (var day in Over(years, years, last))
            await EscalateAsync(db, boards, day, isAnswered: day < last, cancellationToken);
    }

    private static IEnumerable<DateOnly> Over(int count, int years, DateOnly last) =>
        Enumerable.Range(1, count).Select(i => last.AddDays(-365 * years * (count - i) / count));

    private static Improvement Done(Board board, DateOnly day)
    {
        var improvement = Proposed(board, day);
        improvement.FinishQuickly(At(board, day));
        return improvement;
    }

    private static Improvement Proposed(Board board, DateOnly day) =>
        Improvement.Propose(board.Id, ImprovementKind.Suggestion, "Fast plass til nøklene", "", null, At(board, day.AddDays(-14)));

    private static Gain Found(Board board, DateOnly day, bool isRealised)
    {
        var gain = Gain.Identify(board.Id, "Mindre leting", GainTime.Of(15, 2, GainPeriod.Week, 4), day.Year, At(board, day));
        if (isRealised)
        {
            gain.Agree("Mer tid ute", GainPurpose.Users, day, day);
            gain.Realise(day, day);
        }

        return gain;
    }

    private static async Task EscalateAsync(
        LeanDbContext db, IReadOnlyList<Board> boards, DateOnly day, bool isAnswered, CancellationToken cancellationToken)
    {
        var improvements = boards.Skip(1).Select(b => (Board: b, Improvement: Proposed(b, day))).ToList();
        db.AddRange(improvements.Select(i => i.Improvement));
        await db.SaveChangesAsync(cancellationToken);
        var sent = improvements.Select(i => (i.Board, i.Improvement, Escalation: Escalation.Send(
            i.Improvement, boards[0].Id, "Enhet", "Vi trenger et skap til", day.AddDays(14), At(i.Board, day)))).ToList();
        db.AddRange(sent.Select(s => s.Escalation));
        await db.SaveChangesAsync(cancellationToken);
        if (isAnswered)
            sent.ForEach(s => s.Escalation.Reply(s.Improvement, Verdict.TakenOn, "Det kommer", At(s.Board, day.AddDays(7))));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static DateTimeOffset At(Board board, DateOnly day) => DemoWeek.At(day, board.MeetingTime);
}
