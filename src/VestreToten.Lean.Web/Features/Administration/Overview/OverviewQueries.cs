using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Administration.Overview;

/// <summary>What is set up of a kommune, and what is missing.</summary>
/// <param name="Units">How many units are open.</param>
/// <param name="People">How many accounts are in use.</param>
/// <param name="Admins">How many of them administer.</param>
/// <param name="WithoutLeader">The open units with a board that nobody leads, in no meeting's order.</param>
/// <param name="Invited">How many invitations are out and still work.</param>
/// <param name="Expired">How many have expired.</param>
/// <param name="Quiet">How many boards with a leader have not met for four weeks.</param>
/// <param name="IsMailSetUp">Whether this server sends mail.</param>
/// <param name="WithoutWall">How many boards of open units have no screen, as the page of screens lists them.</param>
/// <param name="Backup">The program's own backups; null where it makes none by itself: of a demonstration, or on PostgreSQL.</param>
public sealed record Overview(
    int Units, int People, int Admins, IReadOnlyList<(int UnitId, string Name)> WithoutLeader, int Invited, int Expired, int Quiet, bool IsMailSetUp,
    int WithoutWall, BackupAge? Backup);

/// <summary>Reads the overview for whoever administers.</summary>
internal sealed class OverviewQueries(AuthorizedReads reads, LeanSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(28);

    public Task<Overview?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManageUnits, async (db, reach) =>
        {
            var now = time.GetUtcNow();
            var (today, since) = (now.DayInNorway(), (now - Quiet).DayInNorway());
            var within = db.UnitIdsWithin(reach);
            var units = db.UnitsWithin(reach).Where(u => u.ClosedOn == null);
            var boards = await BoardsOf(db, units, today, since).ToListAsync(cancellationToken);
            var people = await db.Users
                .Where(a => !a.IsDisabled && db.Grants.Any(g => g.AccountId == a.Id && within.Contains(g.UnitId)))
                .Select(a => new
                {
                    a.IsTaken,
                    IsAdmin = db.Grants.Any(g => g.AccountId == a.Id && g.Role == Role.Admin && g.LastDay == null),
                    Works = db.AccountLinks.Any(l => l.AccountId == a.Id && l.Kind == AccountLinkKind.Invitation && l.Used == null && l.Expires > now),
                })
                .GroupBy(a => a).Select(g => new { g.Key.IsTaken, g.Key.IsAdmin, g.Key.Works, Count = g.Count() }).ToListAsync(cancellationToken);
            return new Overview(
                await units.CountAsync(cancellationToken), people.Where(p => p.IsTaken).Sum(p => p.Count), people.Where(p => p.IsTaken && p.IsAdmin).Sum(p => p.Count),
                // The kommune's own board is often nobody's.
                [.. boards.Where(b => !b.HasLeader && b.ParentId is not null).Select(b => (b.Id, b.Name))],
                people.Where(p => !p.IsTaken && p.Works).Sum(p => p.Count), people.Where(p => !p.IsTaken && !p.Works).Sum(p => p.Count),
                boards.Count(b => b.HasLeader && !b.HasMet), settings.Mail is not null,
                boards.Count(b => !b.HasWall), BackupAge.Of(settings, now));
        }, cancellationToken);

    /// <summary>The units' boards in order, and what they have. The week is that of the index: without it every meeting of every year is read.</summary>
    internal static IQueryable<BoardAtOverview> BoardsOf(LeanDbContext db, IQueryable<Unit> units, DateOnly today, DateOnly since)
    {
        var week = IsoWeek.Of(since);
        return from unit in units
               join board in db.Boards on unit.Id equals board.UnitId
               orderby unit.Path
               select new BoardAtOverview(
                   unit.Id, unit.Name, unit.ParentId,
                   (from grant in db.Grants
                    join account in db.Users on grant.AccountId equals account.Id
                    where grant.UnitId == unit.Id && grant.Role == Role.Leader && !account.IsDisabled && (grant.LastDay == null || grant.LastDay >= today)
                    select grant.Id).Any(),
                   db.WallDevices.Any(w => w.BoardId == board.Id && w.Revoked == null),
                   db.Meetings.Any(m => m.BoardId == board.Id && m.Week >= week && m.Day >= since && m.State != MeetingState.NotHeld && m.State != MeetingState.Planned));
    }

    internal sealed record BoardAtOverview(int Id, string Name, int? ParentId, bool HasLeader, bool HasWall, bool HasMet);
}
