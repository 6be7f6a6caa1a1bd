using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>A phone joins the board whose key it has scanned. It has one board: joining another one ends the first. Nothing is logged.</summary>
internal sealed class JoinBoard(BoardCommands commands, OpenJoins joins, IDbContextFactory<LeanDbContext> contexts)
{
    /// <summary>The board that a key leads to, for the page that asks; null where phones may not join.</summary>
    /// <param name="brought">The secret that the phone has already; null where it has none.</param>
    public async Task<JoinView?> FindAsync(string typed, string? brought, CancellationToken cancellationToken = default)
    {
        if (joins.Find(typed) is not { } opening)
            return null;
        var hash = brought is null ? null : WallSecret.Hash(brought);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var unit = await (
            from board in db.Boards
            join place in db.Units on board.UnitId equals place.Id
            where board.Id == opening.BoardId && place.ClosedOn == null
            select place.Name).SingleOrDefaultAsync(cancellationToken);
        var had = await (
            from phone in db.StaffPhones
            join board in db.Boards on phone.BoardId equals board.Id
            join place in db.Units on board.UnitId equals place.Id
            where phone.Hash == hash
            select new { phone.BoardId, place.Name }).SingleOrDefaultAsync(cancellationToken);
        return unit is null ? null : new JoinView(opening.Key, unit, had?.BoardId == opening.BoardId, had is not null && had.BoardId != opening.BoardId ? had.Name : null);
    }

    public async Task<JoinAnswer> ExecuteAsync(string typed, string? brought, CancellationToken cancellationToken = default)
    {
        if (joins.Find(typed) is not { } opening)
            return new JoinAnswer(JoinOutcome.Closed);
        var hash = brought is null ? null : WallSecret.Hash(brought);
        string? secret = null;
        var fault = JoinOutcome.Joined;
        var isTaken = false;
        await commands.RunByKeyAsync<Outcome<NoFault>>(opening.BoardId, BoardTopics.None, async work =>
        {
            (secret, fault) = (null, JoinOutcome.Joined);
            var known = await work.Db.StaffPhones.AsTracking().SingleOrDefaultAsync(p => p.Hash == hash, cancellationToken);
            if (known?.BoardId == opening.BoardId)
                return Outcome.Done;
            var isOpen = await work.Db.Boards.AnyAsync(b => b.Id == opening.BoardId && work.Db.Units.Any(u => u.Id == b.UnitId && u.ClosedOn == null), cancellationToken);
            if (!isOpen)
                fault = JoinOutcome.Closed;
            else if (await work.Db.StaffPhones.CountAsync(p => p.BoardId == opening.BoardId, cancellationToken) >= StaffPhone.MaxPerBoard)
                fault = JoinOutcome.Full;
            else if (!isTaken && !(isTaken = joins.TryTake(opening)))
                fault = joins.Find(typed) is null ? JoinOutcome.Closed : JoinOutcome.Busy;
            if (fault != JoinOutcome.Joined)
                return Outcome.Rejected;
            if (known is not null)
                work.Db.StaffPhones.Remove(known);
            // A secret of its own for each board: what was on the other one cannot be told to be the same phone's.
            secret = WallSecret.New();
            var phone = StaffPhone.Join(opening.BoardId, WallSecret.Hash(secret), IsoWeek.Of(work.Now.DayInNorway()));
            phone.CallOwner(known?.Nickname);
            work.Db.StaffPhones.Add(phone);
            return Outcome.Done;
        }, cancellationToken);
        return new JoinAnswer(fault, secret);
    }
}
