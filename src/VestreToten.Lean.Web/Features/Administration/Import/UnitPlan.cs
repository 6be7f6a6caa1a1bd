using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What is stored of a kommune's units, as far as an import of units asks.</summary>
/// <param name="Units">Every unit of the kommune.</param>
/// <param name="Boards">The boards, by unit.</param>
/// <param name="Busy">The units where a meeting or a round is going on.</param>
/// <param name="InUse">The units whose board has a history.</param>
/// <param name="Slugs">Every name in addresses, of other kommuner too.</param>
/// <param name="Reach">The paths of the units below which the asker administers.</param>
internal sealed record UnitState(
    IReadOnlyList<Unit> Units, IReadOnlyDictionary<int, Board> Boards, IReadOnlySet<int> Busy, IReadOnlySet<int> InUse, HashSet<string> Slugs,
    IReadOnlyList<string> Reach)
{
    public bool Reaches(string path) => Reach.Any(from => path.StartsWith(from, StringComparison.Ordinal));
}

/// <summary>
/// Finds out what a file of units would do: which unit each line is about, what changes, and what stands in the way. An empty
/// cell changes nothing, and neither does what is not in the file.
/// </summary>
internal sealed partial class UnitPlan
{
    /// <summary>Longer than any tree may be deep.</summary>
    private const int MaxSteps = 60;

    private readonly UnitState _state;
    private readonly List<UnitNode> _nodes;
    private readonly Dictionary<string, UnitNode> _byExternalId;
    private readonly Dictionary<string, UnitNode> _bySlug;
    private readonly Dictionary<(int? ParentId, string Name), UnitNode> _nameless = [];
    private readonly ILookup<string, UnitNode> _alike;
    private readonly ILookup<string, UnitItem> _lines;
    private readonly Dictionary<string, UnitItem> _items = new(StringComparer.OrdinalIgnoreCase);

    private UnitPlan(UnitState state, ImportTable table)
    {
        _state = state;
        var stored = state.Units.ToDictionary(u => u.Id, u => UnitNode.Of(u, state.Boards.GetValueOrDefault(u.Id), state.Reaches(u.Path)));
        foreach (var node in stored.Values)
            node.Parent = node.Unit!.ParentId is { } above ? stored.GetValueOrDefault(above) : null;
        _nodes = [.. stored.Values];
        _byExternalId = _nodes.Where(n => n.ExternalId is not null).DistinctBy(n => n.ExternalId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(n => n.ExternalId!, StringComparer.OrdinalIgnoreCase);
        _bySlug = _nodes.ToDictionary(n => n.Unit!.Slug, StringComparer.OrdinalIgnoreCase);
        foreach (var node in _nodes.Where(n => n.ExternalId is null))
            _nameless.TryAdd((node.Unit!.ParentId, Folded(node.Name)), node);
        _alike = _nodes.Where(n => n is { ExternalId: null, Parent: not null }).ToLookup(n => Folded(n.Name));
        Top = _nodes.Where(n => n.IsReached).MinBy(n => n.Unit!.Level)!;
        Items = [.. table.Rows.Select(r => new UnitItem(r))];
        _lines = Items.ToLookup(i => Folded(i.Name));
    }

    /// <summary>Where lines that name no unit above go: the highest unit that the asker administers.</summary>
    public UnitNode Top { get; }

    public IReadOnlyList<UnitItem> Items { get; }

    public static UnitPlan Of(UnitState state, ImportTable table)
    {
        var plan = new UnitPlan(state, table);
        foreach (var item in plan.Items.Where(i => i.Id.Length > 0))
        {
            if (!plan._items.TryAdd(item.Id, item))
                item.Refuse(ImportFault.IdTwice, ImportColumn.Id, Number(plan._items[item.Id]));
        }

        foreach (var item in plan.Items)
            plan.Resolve(item, 0);
        plan.Check();
        return plan;
    }

    public ImportPreview Preview(ImportTable table) => new(ImportKind.Units, [.. Items.Select(Line)], table.Unused, table.Fault);

    private static ImportLine Line(UnitItem item) =>
        new(item.Row.Number, item.Id, item.Name.Length > 0 ? item.Name : item.Node?.Name ?? "", item.Result, item.Changes, item.Problems);

    private static string Number(ImportItem item) => item.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Folded(string name) => name.ToUpperInvariant();

    /// <summary>The unit that somebody means by an id: the kommune's own, or ours in addresses where it has none.</summary>
    private UnitNode? Find(string id) =>
        _byExternalId.GetValueOrDefault(id) ?? (_bySlug.GetValueOrDefault(id) is { ExternalId: null } node ? node : null);
}
