using System.Collections.Concurrent;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// Where the balls that nobody has cast yet lie in the glass bowl. A pure function of its arguments: a ball never moves
/// because another was taken, and the topmost is taken first.
/// </summary>
public static class BowlPacking
{
    /// <summary>The bowl's inner depth in units of its width. It is the lower half of an ellipse.</summary>
    public const double Depth = 0.46;

    // How high above the rim the heap may reach, in units of the width.
    private const double Heap = 0.14;

    // How far apart the rows and the balls of a row lie, as shares of a ball's diameter: the tufts blend.
    private const double RowHeight = 0.8;
    private const double Apart = 0.94;

    private static readonly ConcurrentDictionary<int, BallPlace[]> Remembered = new();

    /// <summary>The places of so many balls, the lowest first. X and size in units of the width, Y from the bottom likewise.</summary>
    /// <param name="people">Balls when nobody has cast any: one from everyone at the meeting.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="people"/> is negative.</exception>
    public static IReadOnlyList<BallPlace> Places(int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        return Remembered.GetOrAdd(people, static people =>
        {
            // The largest balls with which all find room.
            for (var size = 0.3; ; size *= 0.97)
            {
                var places = Rows(size).ToArray();
                if (places.Length >= people)
                    return places[..people];
            }
        });
    }

    private static IEnumerable<BallPlace> Rows(double size)
    {
        var row = 0;
        for (var y = size / 2; y <= Depth + Heap - size / 2; y += size * RowHeight, row++)
        {
            var reach = Reach(y) - size / 2;
            if (reach < 0)
                continue;
            var balls = (int)(2 * reach / (size * Apart)) + 1;
            var gap = balls == 1 ? 0 : Math.Min(2 * reach / (balls - 1), size * 1.08);
            // From the middle outwards, so that a row that is half taken still lies in the middle.
            foreach (var aside in Enumerable.Range(0, balls).Select(i => i - (balls - 1) / 2.0).OrderBy(Math.Abs))
                yield return new BallPlace(0.5 + aside * gap, y, size, (row * 53 + aside * 37) % 14);
        }
    }

    // Half the bowl's width at a height; above the rim the heap narrows.
    private static double Reach(double y) => y <= Depth
        ? 0.5 * Math.Sqrt(1 - Math.Pow((Depth - y) / Depth, 2))
        : 0.5 * (1 - (y - Depth) / (Heap * 1.6));
}
