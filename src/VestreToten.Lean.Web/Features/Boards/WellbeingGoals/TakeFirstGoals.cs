using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>
/// Gives a board its first goals before its first meeting, so that there is something to judge in it. From then on meetings
/// decide.
/// </summary>
internal sealed class TakeFirstGoals(BoardCommands commands)
{
    /// <param name="texts">The goals' words, in the order of their vases.</param>
    /// <returns><see cref="Outcome.Conflict"/> where the board has a goal, or has met.</returns>
    public Task<Outcome<GoalFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, IReadOnlyList<string> texts, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<GoalFault>>(who, Right.RunMeeting, boardId, BoardTopics.Goals, async work =>
        {
            if (texts.Count == 0 || texts.Any(text => GoalText.Check(text) != TextFault.None))
                return GoalFault.BadText;
            if (texts.Count > WellbeingGoal.MaxActive)
                return GoalFault.TooMany;
            if (texts.DistinctBy(PlainText.OneLine, StringComparer.OrdinalIgnoreCase).Count() != texts.Count)
                return GoalFault.AlreadyThere;
            var db = work.Db;
            if (await db.Meetings.AnyAsync(m => m.BoardId == boardId && m.Began != null, cancellationToken)
                || await db.WellbeingGoals.AnyAsync(g => g.BoardId == boardId && g.State == GoalState.Active, cancellationToken))
                return Outcome.Conflict;
            // Somebody may have proposed the same before.
            var proposed = await db.WellbeingGoals.AsTracking()
                .Where(g => g.BoardId == boardId && g.State == GoalState.Proposed).ToListAsync(cancellationToken);
            var shelf = new List<WellbeingGoal>();
            foreach (var text in texts)
            {
                var goal = proposed.Find(g => g.Says(text));
                if (goal is null)
                    db.WellbeingGoals.Add(goal = WellbeingGoal.Propose(boardId, text, work.Now.DayInNorway()));
                goal.Activate(shelf);
                shelf.Add(goal);
            }

            return Outcome.Done;
        }, cancellationToken);
}
