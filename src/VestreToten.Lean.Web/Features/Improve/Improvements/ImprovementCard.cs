using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>An improvement as a card on the board.</summary>
public sealed record ImprovementCard
{
    public required int Id { get; init; }

    public required ImprovementKind Kind { get; init; }

    public required string Title { get; init; }

    public required ImprovementState State { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? Due { get; init; }

    public required Effort? Effort { get; init; }

    public required Effect? Effect { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public required DateTimeOffset? Ended { get; init; }

    public required int Comments { get; init; }

    public required int Photos { get; init; }

    public required bool IsEscalated { get; init; }

    /// <summary>The version that is on the screen: what a press says it saw.</summary>
    public required int Version { get; init; }

    public Pick? Pick => PickMatrix.Of(Effort, Effect);

    public WorkPlace Place => new(State, Due, Pick, Created, Id);

    public bool IsOverdue(DateTimeOffset now) => Place.IsOverdue(now.DayInNorway());

    /// <summary>Days since it was put up, until now or until it ended.</summary>
    public int Age(DateTimeOffset now) => ImprovementAge.Days(Created, Ended, now);

    /// <summary>Whether nothing has happened to it for three weeks.</summary>
    public bool IsStale(DateTimeOffset now) => ImprovementAge.IsStale(State, Changed, now);

    /// <summary>As <see cref="Improvement.CanMoveTo"/>, of another column than its own.</summary>
    public bool CanMoveTo(ImprovementState to) =>
        to != State && to != ImprovementState.Declined && (State != ImprovementState.Declined || to.IsOpen());
}
