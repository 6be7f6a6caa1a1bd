using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>Gives a board an agenda of its own, or the usual one back. A meeting that runs goes on at a step that is left.</summary>
internal sealed class SetAgenda(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, BoardChanges changes, TimeProvider time)
{
    /// <param name="seen">The agenda that was on the screen.</param>
    /// <param name="lines">What it is to be, in order.</param>
    public async Task<AgendaOutcome> ExecuteAsync(
        ClaimsPrincipal who, int boardId, Agenda seen, IReadOnlyList<AgendaEntry> lines, CancellationToken cancellationToken = default)
    {
        if (!await access.AllowsAsync(who, Right.SetUpBoard, boardId, cancellationToken))
            return AgendaOutcome.Denied;
        if (lines.Any(l => AgendaRules.TitleOf(l.Step).Check(l.Title) != TextFault.None || !AgendaRules.IsPossible(l.Minutes)))
            return AgendaOutcome.BadLine;
        if (lines.Count(l => l.Step == AgendaStep.Local) > AgendaRules.MaxLocal)
            return AgendaOutcome.TooMany;
        try
        {
            return await WriteAsync(boardId, seen, Agenda.From(lines), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody moved the running meeting on in the same moment.
            return AgendaOutcome.SomebodyElseDid;
        }
        finally
        {
            changes.Publish(boardId, BoardTopics.Meeting);
        }
    }

    private async Task<AgendaOutcome> WriteAsync(int boardId, Agenda seen, Agenda input, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Else two at once could both write a whole agenda.
        await db.LockBoardAsync(boardId, cancellationToken);
        var stored = await db.AgendaItems.AsTracking().Where(i => i.BoardId == boardId).ToListAsync(cancellationToken);
        var before = Agenda.Of(stored);
        if (!before.All.SequenceEqual(seen.All))
            return AgendaOutcome.SomebodyElseDid;
        var kept = input.IsDefault ? [] : Merge(db, boardId, stored, input);
        db.AgendaItems.RemoveRange(stored.Except(kept));
        await db.SaveChangesAsync(cancellationToken);
        await MoveMeetingAsync(db, boardId, before, Agenda.Of(kept), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AgendaOutcome.Done;
    }

    /// <summary>A line that was there keeps its row: a meeting may stand at it.</summary>
    private static List<AgendaItem> Merge(LeanDbContext db, int boardId, List<AgendaItem> stored, Agenda input)
    {
        var kept = new List<AgendaItem>();
        foreach (var line in input.All)
        {
            var item = stored.Find(i => line.Step == AgendaStep.Local ? i.Id == line.Item && i.Step == line.Step : i.Step == line.Step);
            if (item is null)
                db.AgendaItems.Add(item = AgendaItem.Of(boardId, line, kept.Count));
            else
                item.Change(line, kept.Count);
            kept.Add(item);
        }

        return kept;
    }

    private async Task MoveMeetingAsync(LeanDbContext db, int boardId, Agenda before, Agenda after, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsTracking()
            .SingleOrDefaultAsync(m => m.BoardId == boardId && m.State == MeetingState.Running, cancellationToken);
        if (meeting is null || after.GoOnAt(meeting.Place, before) is var place && place == meeting.Place)
            return;
        meeting.GoTo(place.Step, time.GetUtcNow(), place.Item);
        if (after.Find(place) is { } entry && MeetingChange.OfLocalItem(meeting.Id, entry) is { } note)
            db.MeetingChanges.Add(note);
        await db.SaveChangesAsync(cancellationToken);
    }
}
