using System.Security.Claims;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Puts a suggestion or a time thief up, at the desk or in the meeting.</summary>
internal sealed class ProposeImprovement(BoardCommands commands, BoardRoom room)
{
    public Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, ImprovementKind kind, string title, string? text = null, string? name = null,
        CancellationToken cancellationToken = default) =>
        commands.RunAsync<ImprovementAnswer>(who, Right.WorkOnImprovements, boardId, BoardTopics.Improvements, async work =>
        {
            if (ImprovementTexts.Title.Check(title) != TextFault.None)
                return ImprovementFault.BadTitle;
            if (ImprovementTexts.Text.Check(text) != TextFault.None)
                return ImprovementFault.BadText;
            if (ImprovementTexts.Name.Check(name) != TextFault.None)
                return ImprovementFault.BadName;
            if (!await room.HasForImprovementAsync(work.Db, boardId, cancellationToken))
                return ImprovementFault.BoardFull;
            var meeting = await RunningMeeting.OfAsync(work.Db, boardId, cancellationToken);
            var improvement = Improvement.Propose(boardId, kind, title, text, name, work.Now, meeting);
            work.Db.Improvements.Add(improvement);
            await work.SaveAsync();
            return new ImprovementAnswer(Outcome.Done, improvement.Id, improvement.Version);
        }, cancellationToken);
}
