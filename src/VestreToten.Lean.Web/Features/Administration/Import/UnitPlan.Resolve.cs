namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class UnitPlan
{
    /// <summary>Finds out which unit a line is about, those above it first.</summary>
    private UnitNode Resolve(UnitItem item, int depth)
    {
        if (item.Node is not null)
            return item.Node;
        item.IsResolving = true;
        var parent = ParentOf(item, depth);
        var node = Existing(item, parent);
        if (node?.Item is { } other)
        {
            item.Refuse(ImportFault.IdTwice, ImportColumn.Id, Number(other));
            node = null;
        }

        item.IsNew = node is null;
        item.Node = node ?? new UnitNode { Parent = parent, IsReached = parent.IsReached };
        item.Node.Item = item;
        item.IsResolving = false;
        if (item.IsNew)
            Make(item, item.Node);
        else
            Change(item, item.Node, parent);
        return item.Node;
    }

    private UnitNode ParentOf(UnitItem item, int depth)
    {
        if (item.Parent.Length == 0)
            return Top;
        if (_items.TryGetValue(item.Parent, out var above))
        {
            if (!above.IsResolving && depth < MaxSteps)
                return Resolve(above, depth + 1);
            item.Refuse(above.IsResolving ? ImportFault.ParentCycle : ImportFault.ParentTooDeep, ImportColumn.Parent);
            return Top;
        }

        if (Find(item.Parent) is { } stored)
            return stored;
        item.Refuse(ImportFault.ParentUnknown, ImportColumn.Parent);
        return Top;
    }

    /// <summary>
    /// The unit with the line's id, or one that has none yet and has the line's name: at the line's place, or elsewhere, if it is open, where no
    /// other unit and no other line is called so. What was made by hand, as at the first run, is not made again.
    /// </summary>
    private UnitNode? Existing(UnitItem item, UnitNode parent)
    {
        if (item.Id.Length > 0 && Find(item.Id) is { } known)
            return known;
        if (item.Parent.Length == 0 && Top is { ExternalId: null, Item: null } && Folded(Top.Name) == Folded(item.Name))
            return Top;
        if (parent.Unit is { } above && _nameless.GetValueOrDefault((above.Id, Folded(item.Name))) is { Item: null } named)
            return named;
        return item.Name.Length > 0 && _lines[Folded(item.Name)].Count() == 1 && _alike[Folded(item.Name)].ToList() is [{ Item: null, IsReached: true, IsClosed: false } only]
            && !LiesBelow(parent, only) ? only : null;
    }

    private static bool LiesBelow(UnitNode node, UnitNode above)
    {
        UnitNode? at = node;
        for (var steps = 0; at is not null && steps < MaxSteps; steps++, at = at.Parent)
        {
            if (at == above)
                return true;
        }

        return false;
    }

    private void Make(UnitItem item, UnitNode node)
    {
        _nodes.Add(node);
        item.IsPlaced = true;
        if (item.Name.Length == 0)
            item.Refuse(ImportFault.NameMissing, ImportColumn.Name);
        (node.ExternalId, node.Name, node.Staff, node.Order) = (item.Id, item.Name, item.Staff ?? 0, item.Order);
        node.HasBoard = item.Board ?? item.Staff is not null;
        (node.Day, node.Time, node.IsClosed) = (item.Day ?? node.Day, item.Time ?? node.Time, item.Closed ?? false);
        item.Change(ImportColumn.Parent, null, node.Parent!.Name);
        if (node.Staff > 0)
            item.Change(ImportColumn.Staff, null, node.Staff);
        item.Change(ImportColumn.Board, null, node.HasBoard);
        if (node.HasBoard)
        {
            item.Change(ImportColumn.Day, null, node.Day);
            item.Change(ImportColumn.Time, null, node.Time);
        }

        if (node.IsClosed)
            item.Change(ImportColumn.Closed, null, true);
    }

    private static void Change(UnitItem item, UnitNode node, UnitNode parent)
    {
        if (!string.Equals(item.Id, node.ExternalId ?? node.Unit!.Slug, StringComparison.OrdinalIgnoreCase) && item.Id.Length > 0)
        {
            item.Change(ImportColumn.Id, node.ExternalId, item.Id);
            node.ExternalId = item.Id;
        }

        if (item.Name.Length > 0)
        {
            item.Change(ImportColumn.Name, node.Name, item.Name);
            node.Name = item.Name;
        }

        if (item.Parent.Length > 0 && node.Parent != parent)
        {
            item.Change(ImportColumn.Parent, node.Parent?.Name, parent.Name);
            if (node.Parent is null)
                item.Refuse(ImportFault.IsKommune, ImportColumn.Parent);
            else
                (node.Parent, node.Order, item.IsPlaced) = (parent, null, true);
        }

        item.Change(ImportColumn.Staff, node.Staff, item.Staff ?? node.Staff);
        item.Change(ImportColumn.Board, node.HasBoard, item.Board ?? node.HasBoard);
        (node.Staff, node.HasBoard) = (item.Staff ?? node.Staff, item.Board ?? node.HasBoard);
        if (node.HasBoard)
        {
            item.Change(ImportColumn.Day, node.Day, item.Day ?? node.Day);
            item.Change(ImportColumn.Time, node.Time, item.Time ?? node.Time);
            (node.Day, node.Time) = (item.Day ?? node.Day, item.Time ?? node.Time);
        }

        if (item.Order is { } order)
        {
            item.Change(ImportColumn.Order, node.Unit!.Order, order);
            node.Order = order;
        }

        if (item.Closed is { } closed && closed != node.IsClosed)
        {
            item.Change(ImportColumn.Closed, node.IsClosed, closed);
            (node.IsClosed, item.IsClosing) = (closed, closed);
        }
    }
}
