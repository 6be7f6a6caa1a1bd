using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>Gives a board an agenda of its own, or the usual one back. A meeting that runs goes on at a step that is left.</summary>
internal sealed class SetAgenda(BoardCommands commands)
{
    /// <param name="seen">The agenda that was on the screen.</param>
    /// <param name="lines">What it is to be, in order.</param>
    public Task<Outcome<AgendaFault>> ExecuteAsync(
        ClaimsPrincipal who, int boardId, Agenda seen, IReadOnlyList<AgendaEntry> lines, CancellationToken cancellationToken = default) =>
        commands.RunAsync<Outcome<AgendaFault>>(who, Right.SetUpBoard, boardId, BoardTopics.Meeting, async work =>
        {
            if (lines.Any(l => AgendaRules.TitleOf(l.Step).Check(l.Title) != TextFault.None || !AgendaRules.IsPossible(l.Minutes)))
                return AgendaFault.BadLine;
            if (lines.Count(l => l.Step == AgendaStep.Local) > AgendaRules.MaxLocal)
                return AgendaFault.TooMany;
            var stored = await work.Db.AgendaItems.AsTracking().Where(i => i.BoardId == boardId).ToListAsync(cancellationToken);
            var before = Agenda.Of(stored);
            if (!before.All.SequenceEqual(seen.All))
                return Outcome.Conflict;
            var input = Agenda.From(lines);
            var kept = input.IsDefault ? [] : Merge(work.Db, boardId, stored, input);
            work.Db.AgendaItems.RemoveRange(stored.Except(kept));
            await work.SaveAsync();
            await MoveMeetingAsync(work, before, Agenda.Of(kept));
            return Outcome.Done;
        }, cancellationToken);

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

    private static async Task MoveMeetingAsync(BoardWork work, Agenda before, Agenda after)
    {
        var meeting = await work.Db.Meetings.AsTracking()
            .SingleOrDefaultAsync(m => m.BoardId == work.BoardId && m.State == MeetingState.Running, work.CancellationToken);
        if (meeting is null || after.GoOnAt(meeting.Place, before) is var place && place == meeting.Place)
            return;
        meeting.GoTo(place.Step, work.Now, place.Item);
        if (after.Find(place) is { } entry && MeetingChange.OfLocalItem(meeting.Id, entry) is { } note)
            work.Db.MeetingChanges.Add(note);
    }
}
