using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Demo;

/// <summary>What a unit does when others are on holiday.</summary>
internal enum DemoSeason
{
    /// <summary>Never closes; skips some meetings.</summary>
    Care,

    /// <summary>Closes with the schools.</summary>
    School,

    /// <summary>Goes on with fewer people.</summary>
    Works,

    /// <summary>A group of leaders: hardly meets in holidays.</summary>
    Office,
}

/// <summary>One invented unit and the story its board tells.</summary>
internal sealed record DemoUnit(string Name, string Slug, int Staff, DayOfWeek Day, TimeOnly Time, DemoSeason Season)
{
    /// <summary>
    /// What its chance is made of: its own, and the same on every machine. The starting number was picked among 150 so
    /// that the story can be told on any day: of 72 days to start on, the real change is marked on all, and no steady goal
    /// on any. Every fourth number did; real boards give false signals as often as docs/trends.md says.
    /// </summary>
    public int Seed => Name.Aggregate(2219, (seed, letter) => unchecked((seed * 31) + letter)) & 0x3FFFFFFF;

    /// <summary>The slug of the unit above; null straight below the kommune.</summary>
    public string? Under { get; init; }

    /// <summary>The goals, leftmost first.</summary>
    public required IReadOnlyList<DemoGoal> Goals { get; init; }

    /// <summary>So many of the last meetings are held, whatever week it is, so that the story can be seen.</summary>
    public int HoldsLast { get; init; }

    /// <summary>But one of those is skipped all the same: the wall shows how a skipped week looks.</summary>
    public bool SkipsOneOfThem { get; init; }

    /// <summary>Last week's balls, where the wall is to look as it was drawn; otherwise they are drawn at random.</summary>
    public IReadOnlyList<BallCount>? LastWeek { get; init; }
}
