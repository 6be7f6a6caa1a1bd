using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>
/// Merges a unit into another: it is closed with its history, its people get the same roles in the other, and its open cards are
/// put up there anew. Nothing that was counted or written is moved (docs/decisions/0053).
/// </summary>
internal sealed partial class MergeUnits(KommuneCommands commands, ILogger<MergeUnits> logger)
{
    /// <param name="who">Who asks.</param>
    /// <param name="unitId">The unit that is closed.</param>
    /// <param name="intoId">The unit that goes on.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<UnitFault>> ExecuteAsync(ClaimsPrincipal who, int unitId, int intoId, CancellationToken cancellationToken = default)
    {
        var outcome = await commands.RunAsync<Outcome<UnitFault>>(who, Right.ManageUnits, async work =>
        {
            var units = await work.UnitsAsync();
            if (units.Find(u => u.Id == unitId) is not { } unit || !work.Reaches(unit.Path)
                || units.Find(u => u.Id == intoId) is not { } into || !work.Reaches(into.Path))
            {
                return Outcome.Denied;
            }

            var boards = await work.Db.Boards.Where(b => b.UnitId == unitId || b.UnitId == intoId).OrderBy(b => b.Id).ToListAsync(cancellationToken);
            await work.PutsUpAsync(BoardTopics.Improvements, boards.Select(b => b.Id));
            var (from, to) = (boards.Find(b => b.UnitId == unitId)?.Id, boards.Find(b => b.UnitId == intoId)?.Id);
            var cards = await OpenCards(work.Db, from).OrderBy(i => i.Id).ToListAsync(cancellationToken);
            if (Check(unit, into, units) is { } fault)
                return fault;
            if (cards.Count > 0 && to is null)
                return UnitFault.IntoWithoutBoard;
            if (await CloseUnit.IsBusyAsync(work, unitId) || await CloseUnit.IsBusyAsync(work, intoId))
                return UnitFault.MeetingRunning;
            if (await work.Db.Escalations.AnyAsync(e => e.AnsweredAt == null && (e.FromBoardId == from || e.ToBoardId == from), cancellationToken))
                return UnitFault.EscalationOpen;
            await work.ChangesAsync([unit, into]);
            work.Db.Improvements.AddRange(cards.Select(c => CarryOver(c, to!.Value, unit.Name, work.Now)));
            await GiveRolesAsync(work, unitId, intoId);
            if (unit.Staff > 0)
                into.SetStaff(Math.Clamp(into.Staff + unit.Staff, 1, Unit.MaxStaff));
            unit.Close(work.Today);
            return Outcome.Done;
        }, cancellationToken);
        if (outcome.IsDone)
            LogMerged(logger, unitId, intoId);
        return outcome;
    }

    /// <summary>The cards that are carried over.</summary>
    internal static IQueryable<Improvement> OpenCards(LeanDbContext db, int? boardId) =>
        db.Improvements.Where(i => i.BoardId == boardId && i.State < ImprovementState.Done);

    /// <summary>The roles that hold today or later.</summary>
    internal static IQueryable<Grant> RolesAt(LeanDbContext db, int unitId, DateOnly today) =>
        db.Grants.Where(g => g.UnitId == unitId && (g.LastDay == null || g.LastDay >= today));

    private static UnitFault? Check(Unit unit, Unit into, List<Unit> units) =>
        unit.ParentId is null ? UnitFault.IsKommune
        : unit.Id == into.Id || unit.ClosedOn is not null || into.ClosedOn is not null ? UnitFault.IntoClosed
        : UnitPath.RootOf(unit.Path) != UnitPath.RootOf(into.Path) ? UnitFault.IntoClosed
        : units.Exists(u => u.ParentId == unit.Id && u.ClosedOn is null) ? UnitFault.HasOpenBelow
        : null;

    private static Improvement CarryOver(Improvement card, int boardId, string unitName, DateTimeOffset now)
    {
        var anew = Improvement.Propose(boardId, card.Kind, card.Title, card.Text, card.ProposedBy ?? unitName, now);
        anew.SetOwner(card.Owner, now);
        if (DueDate.Check(card.Due, now.DayInNorway()) == DateFault.None)
            anew.SetDue(card.Due, now);
        anew.PlaceAt(card.Effort, card.Effect, now);
        anew.Move(card.State, now);
        return anew;
    }

    private static async Task GiveRolesAsync(KommuneWork work, int unitId, int intoId)
    {
        var roles = await RolesAt(work.Db, unitId, work.Today).ToListAsync(work.CancellationToken);
        var there = await work.Db.Grants.AsTracking().Where(g => g.UnitId == intoId).ToDictionaryAsync(g => (g.AccountId, g.Role), work.CancellationToken);
        foreach (var role in roles)
        {
            if (!there.TryGetValue((role.AccountId, role.Role), out var grant))
                work.Db.Grants.Add(grant = Grant.To(role.AccountId, intoId, role.Role));
            else if (grant.LastDay is null || grant.LastDay >= work.Today)
                continue;
            grant.Limit(role.FirstDay, role.LastDay);
        }
    }

    [LoggerMessage(161, LogLevel.Information, "Unit {UnitId} merged into unit {IntoId} by an administrator")]
    private static partial void LogMerged(ILogger logger, int unitId, int intoId);
}
