using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// The one way from the table of tallies to a reader: their rights decide what the query fetches, so colours that are not
/// for them never leave the database. Whoever else touches the table is named, with the reason, in TallyReadersTests.
/// </summary>
internal static class VisibleTallies
{
    /// <summary>A board's tallies from a week on, in the order of the vases.</summary>
    /// <param name="db">The database.</param>
    /// <param name="rights">What the reader may do with the board, as <see cref="AccessCheck"/> says.</param>
    /// <param name="boardId">The board.</param>
    /// <param name="first">The first week.</param>
    /// <param name="last">The last week; null for all that are later.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<List<VisibleTally>> ReadAsync(
        LeanDbContext db, IReadOnlySet<Right> rights, int boardId, IsoWeek first, IsoWeek? last, CancellationToken cancellationToken)
    {
        var asked = db.Tallies.Where(t => t.BoardId == boardId && t.Week >= first);
        if (last is { } end)
            asked = asked.Where(t => t.Week <= end);
        asked = asked.OrderBy(t => t.Week).ThenBy(t => t.Position);
        var overfull = db.BallRounds.Where(r => r.BoardId == boardId && r.Week >= first && r.IsOverfull).Select(r => r.Week);
        var seen = rights.Contains(Right.SeeResults)
            ? asked.Select(t => new VisibleTally(
                t.Week, t.GoalId, t.Wording, t.Position, t.Ballots, BallCount.Of(t.Green, t.Pink, t.Red), false, overfull.Contains(t.Week)))
            : asked.Select(t => new VisibleTally(t.Week, t.GoalId, t.Wording, t.Position, t.Ballots, null, t.Green != null, overfull.Contains(t.Week)));
        return seen.ToListAsync(cancellationToken);
    }
}

/// <summary>One goal's result in one week, as one reader may see it.</summary>
/// <param name="Colours">The colours; null where there were too few ballots, or where they are not for this reader.</param>
/// <param name="IsWithheld">There are colours, and they are shown to the unit alone until the week is published.</param>
/// <param name="IsOverfull">More had voted than were there.</param>
internal sealed record VisibleTally(
    IsoWeek Week, int GoalId, int Wording, int Position, int Ballots, BallCount? Colours, bool IsWithheld, bool IsOverfull);
