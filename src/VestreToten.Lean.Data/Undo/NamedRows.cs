using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Data.Undo;

/// <summary>Rows that others name by their numbers alone, without a foreign key that the model knows.</summary>
internal static class NamedRows
{
    /// <summary>Whether a row is named. A goal is added with its first wording, and is never named without one.</summary>
    public static async Task<bool> IsNamedAsync(LeanDbContext db, RowChange added, CancellationToken cancellationToken)
    {
        if (added.Type.ClrType == typeof(GoalWording))
        {
            var (goal, wording) = ((int)added.Key[0]!, (int)added.Key[1]!);
            return await db.BallRounds.AnyAsync(r => r.Goals.Any(g => g.GoalId == goal && g.Wording == wording), cancellationToken)
                || await db.Tallies.AnyAsync(t => t.GoalId == goal && t.Wording == wording, cancellationToken);
        }

        if (added.Type.ClrType == typeof(ServiceGoalWording))
        {
            var (goal, wording) = ((int)added.Key[0]!, (int)added.Key[1]!);
            return await db.ServiceGoalValues.AnyAsync(v => v.GoalId == goal && v.Wording == wording, cancellationToken);
        }

        if (added.Type.ClrType == typeof(AgendaItem))
        {
            var item = (int)added.Key[0]!;
            return await db.Meetings.AnyAsync(m => m.StepItem == item, cancellationToken);
        }

        return false;
    }
}
