using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Voting;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>Reads a board as it stands, as far as the given rights reach, for <see cref="BoardSnapshots"/>, which ask them.</summary>
internal sealed class BoardQueries(OpenRounds openRounds, TimeProvider time)
{
    private const int WeeksShown = 12;

    public async Task<BoardSnapshot> ReadAsync(
        LeanDbContext db, IReadOnlySet<Right> rights, int boardId, CancellationToken cancellationToken)
    {
        var (board, unit, began) = await BoardAsync(db, boardId, cancellationToken);
        var now = time.GetUtcNow();
        var week = IsoWeek.Of(now.DayInNorway());
        var near = await NextMeeting.NearAsync(db, board, now.InNorway().DateTime, cancellationToken);
        var meeting = near.Shown;
        var first = week.AddWeeks(1 - WeeksShown);
        var tallies = await VisibleTallies.ReadAsync(db, rights, boardId, first, last: null, cancellationToken);
        var goals = await db.WellbeingGoals.Where(g => g.BoardId == boardId).ToListAsync(cancellationToken);
        var histories = new Histories(tallies, first, WeeksShown + (meeting?.Week > week ? 1 : 0), began);
        var round = meeting is null ? null : await RoundAsync(db, rights, meeting, goals, histories, cancellationToken);
        return new BoardSnapshot
        {
            BoardId = boardId,
            UnitName = unit.Name,
            Slug = unit.Slug,
            Staff = unit.Staff,
            Week = week,
            NextMeeting = near.AfterRunning() ?? near.NextDay.ToDateTime(board.MeetingTime),
            Threshold = await MunicipalThreshold.OfAsync(db, unit.Path, cancellationToken),
            Vases = [.. goals.Where(g => g.State == GoalState.Active).OrderBy(g => g.Position)
                .Select((g, i) => histories.Vase(i + 1, g.Id, g.Wording.Text, g.Wording.Number))],
            Meeting = meeting is null ? null : new MeetingOnWall(
                meeting.Id, meeting.Week, meeting.Day, meeting.State, meeting.Headcount,
                new StepVisit(meeting.Place, meeting.StepBegan),
                meeting.StepBegan is { } stepBegan ? (int)Math.Max(0, (now - stepBegan).TotalSeconds) : 0, meeting.Version)
            {
                Seconds = meeting.Began is { } started ? (int)Math.Max(0, ((meeting.Ended ?? now) - started).TotalSeconds) : 0,
                Reason = meeting.Reason,
            },
            Round = round,
            IsColourless = !rights.Contains(Right.SeeResults),
            // A board with results has met: there is nothing to ask.
            HasNeverMet = tallies.Count == 0 && !await db.Meetings.AnyAsync(m => m.BoardId == boardId && m.Began != null, cancellationToken),
        };
    }

    private static async Task<(Board Board, Unit Unit, IsoWeek? Start)> BoardAsync(LeanDbContext db, int boardId, CancellationToken cancellationToken)
    {
        var weeks = BoardStarts.WeeksOf(db, boardId);
        var found = await (
            from board in db.Boards
            join unit in db.Units on board.UnitId equals unit.Id
            where board.Id == boardId
            select new { board, unit, Start = weeks.FirstOrDefault() })
            .SingleAsync(cancellationToken);
        return (found.board, found.unit, found.Start);
    }

    private async Task<RoundOnWall?> RoundAsync(
        LeanDbContext db, IReadOnlySet<Right> rights, Meeting meeting, List<WellbeingGoal> goals, Histories histories,
        CancellationToken cancellationToken)
    {
        // Never the whole row: it holds half of the round's key while the round is open.
        var round = await db.BallRounds.Where(r => r.MeetingId == meeting.Id).OrderByDescending(r => r.Id)
            .Select(r => new { r.Id, r.State, r.Week, r.Ballots, r.IsOverfull, r.Headcount, r.WasRevealed, r.VoidReason, r.Goals, r.IsSlipsOnly })
            .FirstOrDefaultAsync(cancellationToken);
        if (round is null)
            return null;
        var isCounted = round.State is RoundState.Closed or RoundState.Shredded;
        if (!isCounted && !rights.Contains(Right.SeeLiveCount))
            return new RoundOnWall(round.Id, round.State, Ballots: null, Code: null, IsOverfull: false, Vases: []);
        var isVoided = round.VoidReason is not null;
        var ballots = round.Ballots ?? await BallotBox.CountAsync(db, round.Id, cancellationToken);
        var code = round.State == RoundState.Open ? (await openRounds.FindAsync(round.Id, cancellationToken))?.Keys.Code : null;
        return new RoundOnWall(round.Id, round.State, ballots, code, isCounted ? round.IsOverfull : ballots > meeting.Headcount,
            [.. round.Goals.OrderBy(g => g.Position).Select(g => histories.RoundVase(
                g.Position, g.GoalId, WordsOf(goals, g), isVoided ? 0 : ballots, isCounted && !isVoided ? round.Week : null))])
        {
            IsSlipsOnly = round.IsSlipsOnly, Headcount = round.Headcount, WasRevealed = round.WasRevealed, VoidReason = round.VoidReason,
        };
    }

    private static string WordsOf(List<WellbeingGoal> goals, RoundGoal goal) =>
        goals.Single(g => g.Id == goal.GoalId).Wordings.Single(w => w.Number == goal.Wording).Text;
}
