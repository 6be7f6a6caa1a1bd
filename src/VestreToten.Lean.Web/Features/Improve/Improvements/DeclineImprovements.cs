using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>
/// Says no to many at once, with one reason, and takes that back: all in one save, and each with a line in its history.
/// One that somebody has moved since it was seen is passed over.
/// </summary>
internal sealed class DeclineImprovements(BoardCommands commands)
{
    /// <summary>Most that are declined at once.</summary>
    public const int MaxAtOnce = 300;

    private static readonly ImprovementEventKind[] Moves = [ImprovementEventKind.Moved, ImprovementEventKind.Declined, ImprovementEventKind.Undone];

    /// <param name="seen">The improvements, each with the version that was on the screen.</param>
    public async Task<ManyAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyDictionary<int, int> seen, string? reason, CancellationToken cancellationToken = default) =>
        ImprovementTexts.DeclineReason.Check(reason) != TextFault.None
            ? new ManyAnswer(ImprovementFault.BadReason)
            : await ChangeAsync(who, boardId, seen, (improvement, now, meeting, isOutdated) =>
            {
                if (isOutdated || !improvement.State.IsOpen())
                    return false;
                improvement.Decline(reason!, now, meeting);
                return true;
            }, cancellationToken);

    /// <param name="declined">What is to be taken back: <see cref="ManyAnswer.Changes"/>.</param>
    public Task<ManyAnswer> UndoAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyDictionary<int, int> declined, CancellationToken cancellationToken = default) =>
        ChangeAsync(who, boardId, declined, (improvement, now, meeting, _) =>
        {
            if (improvement.UndoableChange != declined[improvement.Id])
                return false;
            improvement.Undo(now, meeting);
            return true;
        }, cancellationToken);

    private Task<ManyAnswer> ChangeAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyDictionary<int, int> seen, Func<Improvement, DateTimeOffset, int?, bool, bool> change,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seen.Count, MaxAtOnce);
        return commands.RunAsync<ManyAnswer>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            var (db, ids) = (work.Db, seen.Keys.ToList());
            var improvements = await db.Improvements.AsTracking().Where(i => i.BoardId == boardId && EF.Parameter(ids).Contains(i.Id))
                .OrderBy(i => i.Id).ToListAsync(cancellationToken);
            var moved = await db.ImprovementEvents.Where(e => EF.Parameter(ids).Contains(e.ImprovementId) && Moves.Contains(e.Kind))
                .GroupBy(e => e.ImprovementId).Select(of => new { of.Key, Last = of.Max(e => e.Number) })
                .ToDictionaryAsync(of => of.Key, of => of.Last, cancellationToken);
            var meeting = await RunningMeeting.OfAsync(db, boardId, cancellationToken);
            var done = improvements.Where(i => change(i, work.Now, meeting, moved.GetValueOrDefault(i.Id) > seen[i.Id])).ToList();
            return new ManyAnswer(Outcome.Done) { Changes = done.ToDictionary(i => i.Id, i => i.Version), PassedOver = seen.Count - done.Count };
        }, cancellationToken);
    }
}

/// <summary>The answer to a press that was of many improvements.</summary>
/// <param name="Outcome">What became of it.</param>
internal sealed record ManyAnswer(Outcome<ImprovementFault> Outcome) : IOutcome<ManyAnswer>
{
    /// <summary>The number of each one's change, by which it can be taken back.</summary>
    public IReadOnlyDictionary<int, int> Changes { get; init; } = new Dictionary<int, int>();

    /// <summary>How many had been moved by somebody else, or are there no longer.</summary>
    public int PassedOver { get; init; }

    public bool IsDone => Outcome.IsDone;

    public ManyAnswer WithUndo(BoardUndo undo) => this;

    public static implicit operator ManyAnswer(Outcome outcome) => new((Outcome<ImprovementFault>)outcome);
}
