using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Puts a suggestion or a time thief up, at the desk or in the meeting.</summary>
internal sealed class ProposeImprovement(
    AccessCheck access, BoardRoom room, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    public async Task<ImprovementAnswer> ExecuteAsync(
        ClaimsPrincipal who, int boardId, ImprovementKind kind, string title, string? text = null, string? name = null,
        CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.WorkOnImprovements, boardId, cancellationToken))
            return ImprovementOutcome.Denied;
        if (ImprovementTexts.Title.Check(title) != TextFault.None)
            return ImprovementOutcome.BadTitle;
        if (ImprovementTexts.Text.Check(text) != TextFault.None)
            return ImprovementOutcome.BadText;
        if (ImprovementTexts.Name.Check(name) != TextFault.None)
            return ImprovementOutcome.BadName;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await room.HasForImprovementAsync(db, boardId, cancellationToken))
            return ImprovementOutcome.BoardFull;
        var meeting = await RunningMeeting.OfAsync(db, boardId, cancellationToken);
        var improvement = Improvement.Propose(boardId, kind, title, text, name, time.GetUtcNow(), meeting);
        db.Improvements.Add(improvement);
        await db.SaveChangesAsync(cancellationToken);
        changes.Publish(boardId, BoardTopics.Improvements);
        return new ImprovementAnswer(ImprovementOutcome.Done, improvement.Id, improvement.Version);
    }
}
