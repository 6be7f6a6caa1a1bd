namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>What decides an improvement's place in a list of work.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Due">When it was to be finished.</param>
/// <param name="Pick">Its field of the matrix.</param>
/// <param name="Created">When it was put up.</param>
/// <param name="Id">The database's number, for those put up at the same instant.</param>
public readonly record struct WorkPlace(ImprovementState State, DateOnly? Due, Pick? Pick, DateTimeOffset Created, int Id)
{
    /// <summary>Whether its day is past and work still goes on.</summary>
    public bool IsOverdue(DateOnly today) => State.IsOpen() && Due < today;
}

/// <summary>
/// What to take first: the overdue, then jewels, low-hanging fruit, the bigger lifts, and the rest; the oldest first in each.
/// </summary>
public static class WorkOrder
{
    /// <summary>Sorts a list of work.</summary>
    /// <param name="items">The items, entities or records.</param>
    /// <param name="place">What decides an item's place.</param>
    /// <param name="today">The Norwegian day.</param>
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> items, Func<T, WorkPlace> place, DateOnly today) =>
        [.. items.OrderBy(item => Key(place(item), today))];

    private static (int, int, DateTimeOffset, int) Key(WorkPlace place, DateOnly today) =>
        (place.IsOverdue(today) ? 0 : 1, Rank(place.Pick), place.Created, place.Id);

    // What is to be left be, and what nobody has placed, are the rest.
    private static int Rank(Pick? pick) => pick is Pick.Jewel or Pick.LowHangingFruit or Pick.BiggerLift ? (int)pick : 4;
}
