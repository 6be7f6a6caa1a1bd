namespace VestreToten.Lean.Tests.Domain.Disclosure;

/// <summary>
/// What whole numbers from 0 up can be, given equations for each colour and the number of balls in each vase. Ranges
/// are narrowed until nothing more follows; then each end is tried in turn, and given up where it leads to nonsense.
/// </summary>
internal sealed class Ranges
{
    private const int Colours = 3;

    private readonly List<(int[] Cells, long[] Factors, long Value)> _rules = [];
    private readonly List<int>[] _rulesOf;
    private long[] _low;
    private long[] _high;

    /// <param name="balls">The number of balls of each unknown vase.</param>
    /// <param name="equations">What is known of them.</param>
    public Ranges(IReadOnlyList<int> balls, IEnumerable<Equation> equations)
    {
        _low = new long[balls.Count * Colours];
        _high = [.. balls.SelectMany(b => Enumerable.Repeat((long)b, Colours))];
        for (var vase = 0; vase < balls.Count; vase++)
            _rules.Add(([.. Enumerable.Range(vase * Colours, Colours)], [1, 1, 1], balls[vase]));
        foreach (var equation in equations)
        {
            for (var colour = 0; colour < Colours; colour++)
                _rules.Add(([.. equation.Terms.Keys.Select(v => (v * Colours) + colour)], [.. equation.Terms.Values], equation.Values[colour]));
        }

        _rulesOf = [.. _low.Select(_ => new List<int>())];
        for (var rule = 0; rule < _rules.Count; rule++)
        {
            foreach (var cell in _rules[rule].Cells)
                _rulesOf[cell].Add(rule);
        }
        if (!Narrow(_low, _high, Enumerable.Range(0, _rules.Count)))
            throw new InvalidOperationException("The figures contradict each other.");
    }

    /// <summary>Whether some colour of a vase can only be one number.</summary>
    public bool IsGivenAway(int vase) => Enumerable.Range(vase * Colours, Colours).Any(OnlyOne);

    private bool OnlyOne(int cell)
    {
        while (_low[cell] < _high[cell] && !IsPossible(cell, _low[cell]))
            _low[cell]++;
        while (_low[cell] < _high[cell] && !IsPossible(cell, _high[cell]))
            _high[cell]--;
        return _low[cell] == _high[cell];
    }

    private bool IsPossible(int cell, long value)
    {
        var (low, high) = ((long[])_low.Clone(), (long[])_high.Clone());
        low[cell] = high[cell] = value;
        return Narrow(low, high, _rulesOf[cell]);
    }

    private bool Narrow(long[] low, long[] high, IEnumerable<int> first)
    {
        var queue = new Queue<int>(first);
        while (queue.TryDequeue(out var rule))
        {
            var (cells, factors, value) = _rules[rule];
            var (least, most) = (0L, 0L);
            for (var i = 0; i < cells.Length; i++)
            {
                least += Least(i);
                most += Most(i);
            }
            for (var i = 0; i < cells.Length; i++)
            {
                // What is left for this one, when the others take as much, or as little, as they can.
                var (from, to) = (value - (most - Most(i)), value - (least - Least(i)));
                var (down, up) = factors[i] > 0
                    ? (Ceiling(from, factors[i]), Floor(to, factors[i]))
                    : (Ceiling(-to, -factors[i]), Floor(-from, -factors[i]));
                var cell = cells[i];
                if (down <= low[cell] && up >= high[cell])
                    continue;
                var (oldLeast, oldMost) = (Least(i), Most(i));
                (low[cell], high[cell]) = (Math.Max(low[cell], down), Math.Min(high[cell], up));
                if (low[cell] > high[cell])
                    return false;
                (least, most) = (least - oldLeast + Least(i), most - oldMost + Most(i));
                foreach (var next in _rulesOf[cell])
                    queue.Enqueue(next);
            }

            long Least(int i) => factors[i] > 0 ? factors[i] * low[cells[i]] : factors[i] * high[cells[i]];
            long Most(int i) => factors[i] > 0 ? factors[i] * high[cells[i]] : factors[i] * low[cells[i]];
        }
        return true;
    }

    private static long Floor(long a, long b) => a >= 0 ? a / b : -((b - 1 - a) / b);

    private static long Ceiling(long a, long b) => -Floor(-a, b);
}
