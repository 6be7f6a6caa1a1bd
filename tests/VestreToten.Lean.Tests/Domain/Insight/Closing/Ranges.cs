namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>
/// What whole numbers from 0 up can be, given equations for each colour and the number of balls in each vase. Ranges
/// are narrowed until nothing more follows; then each end is tried in turn, and given up where it leads to nonsense.
/// </summary>
internal sealed class Ranges
{
    private const int Colours = 3;

    private readonly List<(int[] Cells, long[] Factors, long Value)> _rules = [];
    private readonly List<int>[] _rulesOf;
    private readonly long[] _low;
    private readonly long[] _high;

    // How the ends were before an attempt, to be put back after it.
    private readonly Stack<(int Cell, long Low, long High)> _before = [];
    private readonly Queue<int> _queue = [];

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
        if (!Narrow(Enumerable.Range(0, _rules.Count)))
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
        _before.Clear();
        Set(cell, value, value);
        var isPossible = Narrow(_rulesOf[cell]);
        while (_before.TryPop(out var before))
            (_low[before.Cell], _high[before.Cell]) = (before.Low, before.High);
        return isPossible;
    }

    private void Set(int cell, long low, long high)
    {
        _before.Push((cell, _low[cell], _high[cell]));
        (_low[cell], _high[cell]) = (low, high);
    }

    private bool Narrow(IEnumerable<int> first)
    {
        _queue.Clear();
        foreach (var rule in first)
            _queue.Enqueue(rule);
        while (_queue.TryDequeue(out var rule))
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
                if (down <= _low[cell] && up >= _high[cell])
                    continue;
                var (oldLeast, oldMost) = (Least(i), Most(i));
                Set(cell, Math.Max(_low[cell], down), Math.Min(_high[cell], up));
                if (_low[cell] > _high[cell])
                    return false;
                (least, most) = (least - oldLeast + Least(i), most - oldMost + Most(i));
                foreach (var next in _rulesOf[cell])
                    _queue.Enqueue(next);
            }

            long Least(int i) => factors[i] > 0 ? factors[i] * _low[cells[i]] : factors[i] * _high[cells[i]];
            long Most(int i) => factors[i] > 0 ? factors[i] * _high[cells[i]] : factors[i] * _low[cells[i]];
        }
        return true;
    }

    private static long Floor(long a, long b) => a >= 0 ? a / b : -((b - 1 - a) / b);

    private static long Ceiling(long a, long b) => -Floor(-a, b);
}
