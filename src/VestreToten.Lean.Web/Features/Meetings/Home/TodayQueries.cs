using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.Home;

/// <summary>What somebody meets on the front page: the own boards' next meetings, and what waits.</summary>
internal sealed class TodayQueries(
    AccessCheck access, IDbContextFactory<LeanDbContext> contexts, IEnumerable<IWaitingSource> sources, TimeProvider time)
{
    /// <summary>The boards that somebody works on are told one by one, up to so many.</summary>
    private const int MaxOwn = 4;

    public async Task<TodayView> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        var boards = await access.BoardsAsync(who, cancellationToken);
        var (name, now) = (who.Identity?.Name ?? "", time.GetUtcNow());
        if (boards.Count == 0)
            return new TodayView(name, now.DayInNorway(), [], [], []);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var own = new List<BoardToday>();
        foreach (var board in boards.Where(b => b.MayWork).Take(MaxOwn))
        {
            own.Add(new BoardToday(
                board.Board, board.Rights, await RunningMeeting.OfAsync(db, board.Board.BoardId, cancellationToken) is not null,
                await NextMeeting.FindAsync(db, board.Board.BoardId, now.InNorway().DateTime, cancellationToken)));
        }

        var waiting = new List<WaitingRow>();
        var reader = new TodayReader(boards, name, now);
        foreach (var source in sources.OrderBy(s => s.Order))
            waiting.AddRange(await source.ReadAsync(db, reader, cancellationToken));
        return new TodayView(name, now.DayInNorway(), boards, own, waiting);
    }
}
