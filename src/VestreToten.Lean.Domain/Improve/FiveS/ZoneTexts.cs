namespace VestreToten.Lean.Domain.Improve.FiveS;

/// <summary>What people may write about a zone, and how much. Patient data has no place in any of it.</summary>
public static class ZoneTexts
{
    /// <summary>The place or the folder, short enough for a tile.</summary>
    public static TextRule Name { get; } = new("zones.name", 1, 50);

    /// <summary>One agreed point: short enough to be a card's title.</summary>
    public static TextRule Point { get; } = new("zones.point", 1, 100);

    /// <summary>Why a round was not done.</summary>
    public static TextRule SkipReason { get; } = new("zones.skip-reason", 1, 200);

    /// <summary>What a red tag hangs on.</summary>
    public static TextRule RedTag { get; } = new("zones.red-tag", 1, 120);
}
