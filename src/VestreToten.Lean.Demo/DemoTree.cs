using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>The kommune and its units in the database: parents first, since a path needs the number of the unit above.</summary>
internal sealed class DemoTree(LeanDbContext db)
{
    private static readonly ILookup<string, DemoUnit> Below = DemoUnits.All.ToLookup(u => u.Under ?? DemoUnits.KommuneSlug);

    private readonly Dictionary<string, Unit> _units = [];

    public Unit this[string slug] => _units[slug];

    /// <summary>Plants the whole tree. The last paths are saved with whatever is saved next.</summary>
    public async Task PlantAsync(CancellationToken cancellationToken)
    {
        var kommune = Unit.Kommune(DemoUnits.Kommune, DemoUnits.KommuneSlug);
        await PlantAsync([kommune], null, cancellationToken);
        await PlantBelowAsync(kommune, cancellationToken);
    }

    private async Task PlantBelowAsync(Unit above, CancellationToken cancellationToken)
    {
        var units = Below[above.Slug].Select((u, i) => Unit.Below(above, u.Name, u.Slug, i + 1, u.Staff)).ToList();
        await PlantAsync(units, above, cancellationToken);
        foreach (var unit in units.Where(u => Below.Contains(u.Slug)))
            await PlantBelowAsync(unit, cancellationToken);
    }

    private async Task PlantAsync(IReadOnlyCollection<Unit> units, Unit? above, CancellationToken cancellationToken)
    {
        db.AddRange(units);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var unit in units)
        {
            unit.TakePlace(above);
            _units.Add(unit.Slug, unit);
        }
    }
}
