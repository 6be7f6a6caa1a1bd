using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>The tree of units as an administrator sets it up.</summary>
internal sealed class UnitQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <summary>What a unit without a board is proposed: the middle of the week, after the morning's care.</summary>
    internal static readonly (DayOfWeek Day, TimeOnly Time) Proposed = (DayOfWeek.Wednesday, new TimeOnly(13, 30));

    /// <summary>Every unit that the asker administers, in the order of the organisation; null where there is none.</summary>
    public Task<IReadOnlyList<UnitRow>?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManageUnits, (db, reach) => ReadAsync(db, reach, time.GetUtcNow().DayInNorway(), cancellationToken), cancellationToken);

    /// <summary>What would be carried over from a unit that is merged into another; null for one out of reach.</summary>
    public Task<UnitContents?> ContentsAsync(ClaimsPrincipal who, int unitId, CancellationToken cancellationToken = default) =>
        reads.InReachAsync<UnitContents>(who, Right.ManageUnits, async (db, reach) =>
        {
            if (!await db.UnitsWithin(reach).AnyAsync(u => u.Id == unitId, cancellationToken))
                return null!;
            var board = await db.Boards.Where(b => b.UnitId == unitId).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancellationToken);
            return new UnitContents(
                await MergeUnits.RolesAt(db, unitId, time.GetUtcNow().DayInNorway()).Select(g => g.AccountId).Distinct().CountAsync(cancellationToken),
                await MergeUnits.OpenCards(db, board).CountAsync(cancellationToken));
        }, cancellationToken);

    /// <summary>What stands of a unit and its board.</summary>
    internal static UnitSettings SettingsOf(Unit unit, Board? board) => new(
        unit.Name, unit.Slug, unit.ParentId, unit.Staff, board is not null, board?.MeetingDay ?? Proposed.Day, board?.MeetingTime ?? Proposed.Time)
    {
        ExternalId = unit.ExternalId ?? "",
    };

    private static async Task<IReadOnlyList<UnitRow>> ReadAsync(
        LeanDbContext db, IReadOnlyList<string> reach, DateOnly today, CancellationToken cancellationToken)
    {
        var within = db.UnitsWithin(reach);
        var found = await (
            from unit in within
            join board in db.Boards on unit.Id equals board.UnitId into boards
            from board in boards.DefaultIfEmpty()
            orderby unit.Order, unit.Id
            select new { Unit = unit, Board = board }).ToListAsync(cancellationToken);
        var leaders = await (
            from grant in db.Grants
            join account in db.Users on grant.AccountId equals account.Id
            join unit in within on grant.UnitId equals unit.Id
            where grant.Role == Role.Leader && !account.IsDisabled && (grant.LastDay == null || grant.LastDay >= today)
            orderby account.Name
            select new { grant.UnitId, account.Name }).ToListAsync(cancellationToken);
        var names = leaders.ToLookup(l => l.UnitId, l => l.Name);
        var below = found.ToLookup(u => found.Exists(above => above.Unit.Id == u.Unit.ParentId) ? u.Unit.ParentId : null);
        var rows = new List<UnitRow>(found.Count);
        Walk(null, 0);
        return rows;

        void Walk(int? above, int depth)
        {
            var siblings = below[above].ToList();
            foreach (var (at, index) in siblings.Select((s, i) => (s, i)))
            {
                rows.Add(new UnitRow(
                    at.Unit.Id, at.Unit.Path, depth, SettingsOf(at.Unit, at.Board), at.Unit.ClosedOn, [.. names[at.Unit.Id]],
                    index == 0, index == siblings.Count - 1));
                Walk(at.Unit.Id, depth + 1);
            }
        }
    }
}
