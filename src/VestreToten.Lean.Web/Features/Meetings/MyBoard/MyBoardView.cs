using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Improve.Ideas;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>The board as it stands on a phone that has joined.</summary>
/// <param name="Board">As the wall shows it, with the same suppression.</param>
/// <param name="Proposals">Wellbeing goals that have been proposed, those with most support first.</param>
/// <param name="Supported">Those of them that this phone supports.</param>
/// <param name="ServiceGoals">The goals of the service, in use and proposed.</param>
/// <param name="SupportedServiceGoals">The proposed ones that this phone supports.</param>
/// <param name="Waiting">Improvements that nobody has, and those of this phone's owner, who come first.</param>
/// <param name="More">How many more there are on the board.</param>
/// <param name="Done">What was done lately.</param>
/// <param name="Followed">The owner's suggestions, as far as this browser knows of them.</param>
public sealed record MyBoardView(
    BoardSnapshot Board, IReadOnlyList<GoalOnTable> Proposals, IReadOnlySet<int> Supported, IReadOnlyList<ServiceGoalView> ServiceGoals,
    IReadOnlySet<int> SupportedServiceGoals, IReadOnlyList<MyImprovement> Waiting, int More, IReadOnlyList<DoneLately> Done,
    IReadOnlyList<FollowedIdea> Followed)
{
    /// <summary>The key in the board's permanent QR; null where it has been withdrawn.</summary>
    public string? IdeaKey { get; init; }

    public string? Nickname { get; init; }

    public required IsoWeek Joined { get; init; }

    /// <summary>The newest result's week; null before the first.</summary>
    public IsoWeek? ResultWeek => Board.Vases.Max(v => v.ResultWeek);

    /// <summary>The vases of that result.</summary>
    public IReadOnlyList<VaseOnWall> Vases => [.. Board.Vases.Where(v => v.ResultWeek is not null && v.ResultWeek == ResultWeek)];
}

/// <summary>An improvement that somebody may take.</summary>
/// <param name="Days">How many days it has waited.</param>
/// <param name="Version">The version that the phone shows.</param>
/// <param name="IsMine">Whether it has the name of this phone's owner.</param>
public sealed record MyImprovement(int Id, string Title, ImprovementKind Kind, int Days, DateOnly? Due, int Comments, int Version, bool IsMine);

/// <summary>An improvement that is done, and who did it.</summary>
public sealed record DoneLately(string Title, string? Owner);
