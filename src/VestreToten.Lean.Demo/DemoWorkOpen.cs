using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>Improvements that work goes on with: at every board one is overdue, and one has been forgotten.</summary>
internal sealed class DemoWorkOpen(Board board, DateOnly today, Random random)
{
    // State, days until due, days since put up, days since the last change; the first ones are always there.
    private static readonly Place[] Places =
    [
        new(ImprovementState.Plan, -3, 17, 9), new(ImprovementState.New, null, 2, 2), new(ImprovementState.Do, 6, 45, 24),
        new(ImprovementState.New, null, 5, 5), new(ImprovementState.Check, 2, 40, 6), new(ImprovementState.Plan, 4, 12, 5),
        new(ImprovementState.Do, 10, 26, 4), new(ImprovementState.New, null, 1, 1),
    ];

    private static readonly string[] Owners = ["Jonas", "Ingrid", "Tor", "Liv", "Anne", "Amina", "Siri", "Knut"];

    /// <summary>Improvements of some ideas, in the order of the places.</summary>
    /// <param name="ideas">As many as there are places, or fewer.</param>
    /// <param name="all">Whether all of them are there; otherwise five or more.</param>
    public IEnumerable<Improvement> Improvements(IReadOnlyList<DemoIdea> ideas, bool all)
    {
        var count = all ? ideas.Count : Math.Min(ideas.Count, 5 + random.Next(4));
        var owner = all ? 0 : random.Next(Owners.Length);
        return [.. ideas.Take(count).Select((idea, i) => Open(idea, Places[i], Owners[(owner + i) % Owners.Length]))];
    }

    private Improvement Open(DemoIdea idea, Place place, string owner)
    {
        var (created, changed) = (At(place.CreatedDaysAgo), At(place.ChangedDaysAgo));
        var improvement = Improvement.Propose(board.Id, idea.Kind, idea.Title, idea.Text, null, created);
        if (place.State == ImprovementState.New)
            return improvement;
        improvement.PlaceAt(idea.Effort, idea.Effect, created.AddMinutes(20));
        improvement.SetOwner(owner, created.AddMinutes(21));
        improvement.SetDue(today.AddDays(place.DueInDays!.Value), created.AddMinutes(22));
        for (var state = ImprovementState.Plan; state <= place.State; state++)
            improvement.Move(state, state == place.State ? changed : created.AddMinutes(22 + (int)state));
        if (idea.Comment is { } comment)
            improvement.Comment(comment, owner, changed.AddMinutes(1));
        return improvement;
    }

    private DateTimeOffset At(int daysAgo) => DemoWeek.At(today.AddDays(-daysAgo), new TimeOnly(13, 40));

    private sealed record Place(ImprovementState State, int? DueInDays, int CreatedDaysAgo, int ChangedDaysAgo);
}
