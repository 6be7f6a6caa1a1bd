using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>Reads the board for a phone that has joined it, by the readings of the wall. Every one of them asks the right.</summary>
internal sealed class MyBoardQueries(
    BoardSnapshots boards, GoalQueries goals, ServiceGoalQueries serviceGoals, IdeaKeyQueries keys, FollowQueries ideas, AuthorizedReads reads, TimeProvider time)
{
    private const int MaxWaiting = 12;

    private const int MaxDone = 3;

    private const int DaysBack = 28;

    /// <summary>Null where the phone sees no board any more.</summary>
    public async Task<MyBoardView?> ReadAsync(KnownPhone phone, IReadOnlyList<string> followed, CancellationToken cancellationToken)
    {
        if ((await boards.ReadAsync(phone.Who, phone.BoardId)).Read is not { } board)
            return null;
        var proposals = (await goals.ReadAsync(phone.Who, phone.BoardId, cancellationToken)).Where(g => g.State == GoalState.Proposed).ToList();
        var services = await serviceGoals.ReadAsync(phone.Who, phone.BoardId, weeks: 2, cancellationToken: cancellationToken);
        var own = await reads.OnBoardAsync(phone.Who, Right.SeeBoard, phone.BoardId, db => OwnAsync(db, phone, proposals, services, cancellationToken), cancellationToken);
        if (own is null)
            return null;
        List<FollowedIdea> fates = [];
        foreach (var key in followed)
        {
            if (await ideas.FindAsync(key, cancellationToken) is { } idea)
                fates.Add(idea);
        }

        return new MyBoardView(
            board, [.. proposals.OrderByDescending(g => g.Supporters).ThenBy(g => g.Id)], own.Supported, services, own.SupportedServices, own.Waiting, own.More,
            own.Done, fates)
        {
            IdeaKey = await keys.OnWallAsync(phone.Who, phone.BoardId), Nickname = phone.Nickname, Joined = phone.Joined,
        };
    }

    private async Task<Own> OwnAsync(
        LeanDbContext db, KnownPhone phone, List<GoalOnTable> proposals, IReadOnlyList<ServiceGoalView> services, CancellationToken cancellationToken)
    {
        var marks = proposals.ToDictionary(g => Convert.ToHexString(GoalSupport.MarkOf(phone.Secret, g.Id)), g => g.Id);
        var ids = proposals.Select(g => g.Id).ToList();
        var supports = await db.GoalSupports.Where(s => ids.Contains(s.GoalId)).Select(s => s.Supporter).ToListAsync(cancellationToken);
        var proposed = services.Where(g => g.State == ServiceGoalState.Proposed).Select(g => g.Id).ToList();
        var serviceMarks = proposed.Select(id => SupportMark.Of(phone.Secret, id)).ToList();
        var now = time.GetUtcNow();
        var open = db.Improvements.Where(i => i.BoardId == phone.BoardId && i.State < ImprovementState.Done && (i.Owner == null || i.Owner == phone.Nickname));
        var waiting = await open.OrderBy(i => i.Owner == null).ThenBy(i => i.Created).ThenBy(i => i.Id).Take(MaxWaiting)
            .Select(i => new { i.Id, i.Title, i.Kind, i.Created, i.Due, i.CommentCount, i.Version, i.Owner }).ToListAsync(cancellationToken);
        var since = now.AddDays(-DaysBack);
        return new Own(
            supports.Select(s => marks.GetValueOrDefault(Convert.ToHexString(s))).Where(id => id != 0).ToHashSet(),
            (await db.ServiceGoalSupports.Where(s => proposed.Contains(s.GoalId) && serviceMarks.Contains(s.Supporter)).Select(s => s.GoalId)
                .ToListAsync(cancellationToken)).ToHashSet(),
            [.. waiting.Select(i => new MyImprovement(
                i.Id, i.Title, i.Kind, now.DayInNorway().DayNumber - i.Created.DayInNorway().DayNumber, i.Due, i.CommentCount, i.Version, i.Owner is not null))],
            Math.Max(0, await open.CountAsync(cancellationToken) - waiting.Count),
            await db.Improvements.Where(i => i.BoardId == phone.BoardId && i.State == ImprovementState.Done && i.Ended >= since)
                .OrderByDescending(i => i.Ended).Take(MaxDone).Select(i => new DoneLately(i.Title, i.Owner)).ToListAsync(cancellationToken));
    }

    private sealed record Own(
        IReadOnlySet<int> Supported, IReadOnlySet<int> SupportedServices, IReadOnlyList<MyImprovement> Waiting, int More, IReadOnlyList<DoneLately> Done);
}
