using System.Collections.Concurrent;

namespace VestreToten.Lean.Domain.Boards.Voting;

/// <summary>
/// Where the balls lie in a glass vase. Everything is a pure function of its arguments, so that two screens show the
/// same vase, and a ball never moves because another came.
/// </summary>
public static class VasePacking
{
    /// <summary>The inner height of a vase in units of its inner width (10 : 17).</summary>
    public const double InnerHeight = 1.7;

    /// <summary>The radius of the vase's rounded bottom corners as a share of its inner width.</summary>
    public const double CornerRadius = 0.15;

    // How close two balls lie, as a share of their diameter: the outermost tufts blend.
    private const double Closeness = 0.92;

    // How much higher than the lowest valley a ball may come to rest, as a share of its diameter.
    private const double Unevenness = 0.3;

    // Places across the vase that are looked at.
    private const int Steps = 1000;

    // So many different piles are enough for the eye, and they bound what is remembered.
    private const int Piles = 16;

    // Largest balls with which every pile of the tier stays below the rim; found by search, held by tests.
    private static readonly Tier[] Tiers =
    [
        new(12, 3, 0.26), new(20, 3, 0.26), new(30, 4, 0.23), new(45, 5, 0.192), new(60, 6, 0.166),
        new(90, 7, 0.14), new(140, 9, 0.112), new(220, 11, 0.09), new(340, 15, 0.072), new(520, 17, 0.06),
    ];

    // Lazy: a pile takes milliseconds, and fifty screens ask for it at once.
    private static readonly ConcurrentDictionary<(int Capacity, int Pile), Lazy<BallPlace[]>> Remembered = new();

    /// <summary>
    /// The tier a vase is made for: the smallest of 12, 20, 30, 45, 60, 90, 140, 220, 340 and 520 that holds both the
    /// balls in it and one ball from everyone at the meeting; 520 beyond that.
    /// </summary>
    /// <param name="count">Balls in the vase.</param>
    /// <param name="headcount">People at the meeting.</param>
    public static int CapacityFor(int count, int headcount) => TierFor(Math.Max(count, headcount)).Capacity;

    /// <summary>
    /// The place of one ball. The first lie on the bottom; each later one rolls into one of the lowest valleys between
    /// balls with a lower index, or between such a ball and the glass, so that none hangs in the air.
    /// </summary>
    /// <param name="index">The ball's number in the vase, from 0. Beyond the capacity it lies behind another ball.</param>
    /// <param name="goal">Any number for the goal: vases beside each other get different piles.</param>
    /// <param name="capacity">What <see cref="CapacityFor"/> answered; other values count as the tier that holds them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static BallPlace Place(int index, int goal, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var tier = TierFor(capacity);
        var pile = (int)((uint)goal % Piles);
        var places = Remembered.GetOrAdd((tier.Capacity, pile), static (key, tier) => new(() => Stack(tier, key.Pile)), tier).Value;
        return places[index % places.Length];
    }

    /// <summary>
    /// The numbers 0 to <paramref name="count"/> − 1 in an order that the seed decides (Fisher–Yates), the same on every
    /// screen. The reveal hands out colours in this order, so that a ball's colour says nothing about when it came.
    /// </summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="goal">The goal, so that the vases of one round are shuffled differently.</param>
    /// <param name="seed">The round's seed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static IReadOnlyList<int> ShuffledOrder(int count, int goal, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var order = Enumerable.Range(0, count).ToArray();
        new Dice(unchecked((ulong)seed * 31 + (uint)goal)).Shuffle(order);
        return order;
    }

    private static Tier TierFor(int balls)
    {
        foreach (var tier in Tiers)
        {
            if (balls <= tier.Capacity)
                return tier;
        }
        return Tiers[^1];
    }

    // All lengths in here are in units of the inner width. The surface is the lowest height a centre can have at each
    // place across the vase. The first balls lie spread on the bottom, and every later one rolls into a valley.
    private static BallPlace[] Stack(Tier tier, int pile)
    {
        var dice = new Dice((ulong)(tier.Capacity * Piles + pile));
        var (size, radius, apart) = (tier.Size, tier.Size / 2, tier.Size * Closeness);
        var surface = Enumerable.Range(0, Steps + 1).Select(step => Floor(Across(step), radius)).ToArray();
        var bottom = Bottom(tier.Bottom, size, apart, dice).Where(step => surface[step] < radius * 1.6).ToArray();
        dice.Shuffle(bottom);

        var places = new BallPlace[tier.Capacity];
        for (var index = 0; index < places.Length; index++)
        {
            var step = index < bottom.Length ? bottom[index] : Valley(surface, size * Unevenness, dice);
            var (x, height) = (Across(step), surface[step]);
            places[index] = new BallPlace(x, height / InnerHeight, size, dice.Spread(14));
            for (var near = 0; near <= Steps; near++)
            {
                var aside = Math.Abs(Across(near) - x);
                if (aside < apart)
                    surface[near] = Math.Max(surface[near], height + Math.Sqrt(apart * apart - aside * aside));
            }
        }
        return places;

        double Across(int step) => radius + step * (1 - size) / Steps;
    }

    // The first balls from left to right; the room that is left over goes unevenly between them.
    private static IEnumerable<int> Bottom(int count, double size, double apart, Dice dice)
    {
        var gaps = Enumerable.Range(0, count + 1).Select(_ => 1 + dice.Spread(0.7)).ToArray();
        var unit = (1 - size - (count - 1) * apart) / gaps.Sum();
        var x = 0.0;
        for (var slot = 0; slot < count; slot++, x += apart)
        {
            x += gaps[slot] * unit;
            yield return (int)Math.Round(x / (1 - size) * Steps);
        }
    }

    // One of the lowest places where a ball stays: neither neighbour is lower.
    private static int Valley(double[] surface, double unevenness, Dice dice)
    {
        var (best, lowest) = (0, double.MaxValue);
        for (var step = 0; step <= Steps; step++)
        {
            if (surface[Math.Max(step - 1, 0)] < surface[step] || surface[Math.Min(step + 1, Steps)] < surface[step])
                continue;
            var height = surface[step] + dice.Spread(unevenness);
            if (height < lowest)
                (best, lowest) = (step, height);
        }
        return best;
    }

    // The lowest centre at x on the glass alone: flat, and round in the corners.
    private static double Floor(double x, double radius)
    {
        var intoCorner = CornerRadius - Math.Min(x, 1 - x);
        var reach = CornerRadius - radius;
        return intoCorner <= 0 || reach <= 0
            ? radius
            : CornerRadius - Math.Sqrt(Math.Max(0, reach * reach - intoCorner * intoCorner));
    }

    private readonly record struct Tier(int Capacity, int Bottom, double Size);

    // SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and every .NET, unlike System.Random.
    private sealed class Dice(ulong seed)
    {
        private ulong _state = seed;

        public double Spread(double reach) => ((Next() >> 11) / (double)(1UL << 53) * 2 - 1) * reach;

        public void Shuffle<T>(T[] items)
        {
            for (var last = items.Length - 1; last > 0; last--)
            {
                var other = (int)(Next() % (ulong)(last + 1));
                (items[last], items[other]) = (items[other], items[last]);
            }
        }

        private ulong Next()
        {
            unchecked
            {
                var mixed = _state += 0x9E3779B97F4A7C15;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return mixed ^ (mixed >> 31);
            }
        }
    }
}
