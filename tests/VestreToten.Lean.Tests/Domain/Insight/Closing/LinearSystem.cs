namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>Gauss–Jordan elimination, one equation at a time; what it has is always fully reduced.</summary>
internal sealed class LinearSystem
{
    // By the unknown that stands in no other equation.
    private readonly Dictionary<int, Equation> _reduced = [];

    public IReadOnlyCollection<Equation> Equations => _reduced.Values;

    /// <summary>The unknowns that have one solution only.</summary>
    public IEnumerable<int> Determined => _reduced.Values.Where(e => e.Terms.Count == 1).Select(e => e.Terms.Keys.Single());

    public void Add(Equation equation)
    {
        foreach (var unknown in equation.Terms.Keys.Where(_reduced.ContainsKey).ToArray())
            equation = equation.Without(unknown, _reduced[unknown]);
        if (equation.Terms.Count == 0)
        {
            if (equation.Values.Any(v => v != 0))
                throw new InvalidOperationException("The figures contradict each other.");
            return;
        }

        var lead = equation.Terms.Keys.Min();
        foreach (var (unknown, other) in _reduced.ToArray())
        {
            if (other.Terms.ContainsKey(lead))
                _reduced[unknown] = other.Without(lead, equation);
        }
        _reduced[lead] = equation;
    }
}
