using System.Collections.Concurrent;
using System.Globalization;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Meetings.Vases;

/// <summary>One ball as the vase draws it: a grey picture, a coloured one, or both while it turns.</summary>
internal sealed record VaseBall(int Index, string Place, bool Drops, string? Colour, double? TurnsAfter)
{
    private const double RevealSeconds = 1.6;

    // Every wall draws the same places at every ballot: they are written out once. A vase is one of a few sizes, and
    // there are at most five beside each other.
    private static readonly ConcurrentDictionary<(int Goal, int Capacity), string[]> Styles = new();

    public bool ShowsGrey => Colour is null || TurnsAfter is not null;

    public string GreyClass => (Drops ? "ball drops" : "ball") + (TurnsAfter is null ? "" : " leaves");

    public string ColourClass => TurnsAfter is null ? "ball" : "ball turns";

    public string Style => TurnsAfter is { } seconds
        ? string.Create(CultureInfo.InvariantCulture, $"{Place};--after:{seconds:0.##}s")
        : Place;

    /// <summary>All balls of a vase, bottom first. Those before <paramref name="atRest"/> lay there from the start.</summary>
    public static IReadOnlyList<VaseBall> Fill(
        int goal, int count, int headcount, int atRest, BallCount? revealed, long seed, bool animate)
    {
        var capacity = VasePacking.CapacityFor(count, headcount);
        var styles = Styles.GetOrAdd((goal, capacity), static key =>
            [.. Enumerable.Range(0, key.Capacity).Select(index => StyleOf(VasePacking.Place(index, key.Goal, key.Capacity)))]);
        var colours = new string?[count];
        var turns = new double?[count];
        if (revealed is { } result)
        {
            // Two shuffles: one says who gets which colour, the other who turns when. Else all the green turned first.
            var order = VasePacking.ShuffledOrder(count, goal, seed);
            var ranks = VasePacking.ShuffledOrder(count, goal, ~seed);
            for (var number = 0; number < count; number++)
            {
                colours[order[number]] = ColourOf(number, result);
                turns[ranks[number]] = animate ? RevealSeconds * number / count : null;
            }
        }
        return [.. Enumerable.Range(0, count).Select(index =>
            new VaseBall(index, styles[index % styles.Length], revealed is null && index >= atRest,
                colours[index], turns[index]))];
    }

    private static string ColourOf(int number, BallCount revealed) =>
        number < revealed.Green ? "green" : number < revealed.Green + revealed.Pink ? "pink" : "red";

    private static string StyleOf(BallPlace place) => string.Create(CultureInfo.InvariantCulture,
        $"left:{place.X:0.##%};bottom:{place.Y:0.##%};width:{place.Size:0.##%};rotate:{place.Turn:0.#}deg;--y:{place.Y:0.###}");
}
