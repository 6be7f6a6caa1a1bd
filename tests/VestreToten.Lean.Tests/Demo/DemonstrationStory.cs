using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>All that a seeded database holds, read once.</summary>
internal sealed record DemonstrationStory(
    IsoWeek ThisWeek, IReadOnlyList<Unit> Units, IReadOnlyList<Board> Boards, IReadOnlyList<WellbeingGoal> Goals,
    IReadOnlyList<Meeting> Meetings, IReadOnlyList<BallRound> Rounds, IReadOnlyList<Tally> Tallies, IReadOnlyList<GoalDecision> Decisions)
{
    public static async Task<DemonstrationStory> ReadAsync(
        DemonstrationDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return new DemonstrationStory(
            IsoWeek.Of(now.DayInNorway()),
            await db.Units.OrderBy(u => u.Id).ToListAsync(cancellationToken),
            await db.Boards.OrderBy(b => b.Id).ToListAsync(cancellationToken),
            await db.WellbeingGoals.OrderBy(g => g.Id).ToListAsync(cancellationToken),
            await db.Meetings.OrderBy(m => m.BoardId).ThenBy(m => m.Week).ToListAsync(cancellationToken),
            await db.BallRounds.OrderBy(r => r.Id).ToListAsync(cancellationToken),
            await db.Tallies.OrderBy(t => t.BoardId).ThenBy(t => t.Week).ThenBy(t => t.Position).ToListAsync(cancellationToken),
            await db.GoalDecisions.OrderBy(d => d.MeetingId).ThenBy(d => d.GoalId).ToListAsync(cancellationToken));
    }

    public Board BoardOf(string slug) => Boards.Single(b => b.UnitId == Units.Single(u => u.Slug == slug).Id);

    public Unit UnitOf(Board board) => Units.Single(u => u.Id == board.UnitId);

    public IReadOnlyList<Meeting> MeetingsOf(Board board) => [.. Meetings.Where(m => m.BoardId == board.Id)];

    public IEnumerable<Meeting> Held => Meetings.Where(m => m.State == MeetingState.Held);

    public IReadOnlyList<Tally> TalliesOf(Meeting meeting) =>
        [.. Tallies.Where(t => t.BoardId == meeting.BoardId && t.Week == meeting.Week)];

    /// <summary>
    /// The largest |z| of a two-sample test of the share of green before and after any split that leaves six weeks on
    /// each side; positive where green became more. The weeks of a goal that replaced another are its own.
    /// </summary>
    public double LargestShift(WellbeingGoal goal)
    {
        var weeks = Tallies.Where(t => t.GoalId == goal.Id).Select(t => t.Colours).OfType<BallCount>().ToList();
        return Enumerable.Range(6, Math.Max(0, weeks.Count - 11))
            .Select(split => ZScore(weeks.Take(split), weeks.Skip(split)))
            .DefaultIfEmpty()
            .MaxBy(Math.Abs);
    }

    public double GreenShare(WellbeingGoal goal, IsoWeek from, IsoWeek before)
    {
        var balls = Tallies.Where(t => t.GoalId == goal.Id && t.Week.CompareTo(from) >= 0 && t.Week.CompareTo(before) < 0)
            .Select(t => t.Colours).OfType<BallCount>().ToList();
        return balls.Sum(b => b.Green) / (double)balls.Sum(b => b.Total);
    }

    private static double ZScore(IEnumerable<BallCount> before, IEnumerable<BallCount> after)
    {
        var (g1, n1) = (before.Sum(b => b.Green), before.Sum(b => b.Total));
        var (g2, n2) = (after.Sum(b => b.Green), after.Sum(b => b.Total));
        var pooled = (g1 + g2) / (double)(n1 + n2);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / n1) + (1.0 / n2)));
        return (((double)g2 / n2) - ((double)g1 / n1)) / error;
    }
}
