using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class UnitPlan
{
    /// <summary>Looks at the tree as it would be.</summary>
    private void Check()
    {
        CheckDepth();
        CheckNames();
        var open = _nodes.Where(n => !n.IsClosed && n.Parent is not null).Select(n => n.Parent!).ToHashSet();
        foreach (var item in Items)
            CheckItem(item, item.Node!, open.Contains(item.Node!));
    }

    private void CheckItem(UnitItem item, UnitNode node, bool hasOpenBelow)
    {
        if (item.Result == ImportResult.Same)
            return;
        if (!node.IsReached || (item.IsPlaced && !node.Parent!.IsReached))
            item.Refuse(ImportFault.UnitElsewhere, item.IsPlaced ? ImportColumn.Parent : ImportColumn.Id);
        var isOpened = item.IsPlaced || item.Changes.Exists(c => c is { Column: ImportColumn.Closed, New: false });
        if (isOpened && !node.IsClosed && node.Parent is { IsClosed: true } && item.Result != ImportResult.Error)
            item.Refuse(ImportFault.ParentClosed, ImportColumn.Parent, node.Parent.Name);
        if (node.HasBoard && node.Staff == 0)
            item.Refuse(ImportFault.StaffBad, ImportColumn.Staff);
        if (node.Unit is not { } unit)
            return;
        if (item.IsClosing && unit.ParentId is null)
            item.Refuse(ImportFault.IsKommune, ImportColumn.Closed);
        if (item.IsClosing && hasOpenBelow)
            item.Refuse(ImportFault.HasOpenBelow, ImportColumn.Closed);
        if (item.IsClosing && _state.Busy.Contains(unit.Id))
            item.Refuse(ImportFault.MeetingRunning, ImportColumn.Closed);
        if (node.Board is not null && !node.HasBoard && _state.InUse.Contains(unit.Id))
            item.Refuse(ImportFault.BoardInUse, ImportColumn.Board);
    }

    private void CheckDepth()
    {
        var levels = Levels();
        foreach (var node in _nodes.Where(n => levels[n] is < 0 or > Unit.MaxLevels))
        {
            var at = node;
            for (var steps = 0; at is { Item: not { IsPlaced: true } } && steps < MaxSteps; steps++)
                at = at.Parent;
            if (at?.Item is { } placed && !placed.Problems.Exists(p => p.Fault is ImportFault.ParentCycle or ImportFault.ParentTooDeep))
                placed.Refuse(levels[node] < 0 ? ImportFault.ParentCycle : ImportFault.ParentTooDeep, ImportColumn.Parent);
        }
    }

    /// <summary>On which level each stands; less than nought for what lies below itself.</summary>
    private Dictionary<UnitNode, int> Levels()
    {
        var levels = new Dictionary<UnitNode, int>();
        foreach (var node in _nodes)
        {
            var path = new List<UnitNode>();
            var passed = new HashSet<UnitNode>();
            UnitNode? at = node;
            for (; at is not null && !levels.ContainsKey(at) && passed.Add(at); at = at.Parent)
                path.Add(at);
            var level = at is null ? 0 : levels.GetValueOrDefault(at, int.MinValue / 2);
            for (var i = path.Count - 1; i >= 0; i--)
                levels[path[i]] = ++level;
        }

        return levels;
    }

    private void CheckNames()
    {
        foreach (var alike in _nodes.Where(n => n.Parent is not null && n.Name.Length > 0).GroupBy(n => (n.Parent, Folded(n.Name))).Where(g => g.Count() > 1))
        {
            foreach (var item in alike.Select(n => n.Item).OfType<UnitItem>().Where(i => i.IsPlaced || i.Changes.Exists(c => c.Column == ImportColumn.Name)))
                item.Refuse(ImportFault.NameTaken, ImportColumn.Name);
        }
    }
}
