using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>What the boards above have sent further in their turn.</summary>
internal static class FurtherSteps
{
    /// <summary>The rows with what was sent further and further, a level of the organisation at a time.</summary>
    public static async Task<IReadOnlyList<EscalationRow>> AddAsync(
        LeanDbContext db, IReadOnlyList<EscalationRow> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var steps = new Dictionary<int, FurtherStep>();
        var sent = rows.Where(r => r.Verdict == Verdict.SentFurther).Select(r => r.Id).ToList();
        while (sent.Count > 0)
        {
            var next = await (
                from e in db.Escalations
                join board in db.Boards on e.ToBoardId equals board.Id
                join unit in db.Units on board.UnitId equals unit.Id
                where e.EarlierId != null && sent.Contains(e.EarlierId.Value)
                select new FurtherStep(
                    e.Id, e.EarlierId!.Value, unit.Name, e.Deadline, e.AnsweredAt == null && e.Deadline < today, e.Verdict, e.Answer, e.AnsweredAt))
                .ToListAsync(cancellationToken);
            next.ForEach(step => steps[step.EarlierId] = step);
            sent = [.. next.Where(s => s.Verdict == Verdict.SentFurther).Select(s => s.Id)];
        }

        return [.. rows.Select(row => row with { Further = [.. Chain(row.Id)] })];

        IEnumerable<FurtherStep> Chain(int id)
        {
            for (var at = steps.GetValueOrDefault(id); at is not null; at = steps.GetValueOrDefault(at.Id))
                yield return at;
        }
    }
}
