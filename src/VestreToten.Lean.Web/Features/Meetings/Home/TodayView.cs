using VestreToten.Lean.Web.Features.Boards.Menu;
using VestreToten.Lean.Web.Features.Boards.Today;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Meetings.Home;

/// <summary>The front page of somebody who has signed in.</summary>
/// <param name="Name">Theirs.</param>
/// <param name="Day">Today in Norway.</param>
/// <param name="Boards">Every board they may see, parents before children.</param>
/// <param name="Own">Those that they work on.</param>
/// <param name="Waiting">What waits for them, the most urgent first.</param>
public sealed record TodayView(
    string Name, DateOnly Day, IReadOnlyList<VisibleBoard> Boards, IReadOnlyList<BoardToday> Own, IReadOnlyList<WaitingRow> Waiting)
{
    public bool LeadsSome => Boards.Any(b => b.MayRunMeeting);

    /// <summary>Whether there are boards that they see and do not work on: they follow how these do.</summary>
    public bool FollowsSome => Boards.Any(b => !b.MayWork);
}

/// <summary>One of somebody's own boards.</summary>
/// <param name="Board">Which.</param>
/// <param name="Rights">Every right they have on it.</param>
/// <param name="IsRunning">Whether its meeting is going on.</param>
/// <param name="Next">The next meeting on a Norwegian clock; null where every week in sight is held or cancelled.</param>
public sealed record BoardToday(BoardKey Board, IReadOnlySet<Right> Rights, bool IsRunning, DateTime? Next)
{
    /// <summary>Whether they lead it.</summary>
    public bool MayRunMeeting => Rights.Contains(Right.RunMeeting);

    /// <summary>The pages of its menu.</summary>
    public IReadOnlyList<MenuPage> Pages => MenuPages.For(Rights);
}
