namespace VestreToten.Lean.Domain.Boards.Meetings;

/// <summary>How many may vote this week (til stede): the leader can change it each week.</summary>
public static class Headcount
{
    /// <summary>The fewest people a meeting can have.</summary>
    public const int Min = 1;

    /// <summary>The most people a board's meeting can have.</summary>
    public const int Most = 500;

    /// <summary>Whether so many people can hold a meeting.</summary>
    public static bool IsPossible(int people) => people is >= Min and <= Most;

    /// <summary>The possible number nearest to one.</summary>
    public static int Nearest(int people) => Math.Clamp(people, Min, Most);
}
