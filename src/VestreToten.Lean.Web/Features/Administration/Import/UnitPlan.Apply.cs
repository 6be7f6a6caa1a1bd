using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class UnitPlan
{
    /// <summary>Does it: those above first, as those below take their place from them. A level of new units is one save.</summary>
    public async Task ApplyAsync(KommuneWork work)
    {
        var changed = Items.Where(i => i.Result != ImportResult.Same).OrderBy(i => Level(i.Node!)).ThenBy(i => i.Row.Number).ToList();
        var last = _nodes.Where(n => n.Parent is not null && n.Order is not null).GroupBy(n => n.Parent!).ToDictionary(g => g.Key, g => g.Max(n => n.Order!.Value));
        foreach (var node in changed.Select(i => i.Node!).Where(n => n.Order is null))
            last[node.Parent!] = (node.Order = last.GetValueOrDefault(node.Parent!) + 1).Value;
        foreach (var level in changed.GroupBy(i => Level(i.Node!)))
        {
            var made = level.Where(i => i.IsNew).Select(i => i.Node!).ToList();
            foreach (var node in made)
            {
                node.Unit = Unit.Below(node.Parent!.Unit!, node.Name, FreeSlug(node.Name), node.Order!.Value, node.Staff);
                work.Db.Units.Add(node.Unit);
            }

            if (made.Count > 0)
                await work.SaveAsync();
            made.ForEach(n => n.Unit!.TakePlace(n.Parent!.Unit));
            foreach (var item in level)
                Apply(work, item, item.Node!);
        }

        await work.ChangesAsync([.. changed.Select(i => i.Node!.Unit!)]);
    }

    private void Apply(KommuneWork work, UnitItem item, UnitNode node)
    {
        var unit = node.Unit!;
        if (node.ExternalId != unit.ExternalId)
            unit.KnowAs(node.ExternalId);
        if (node.Name != unit.Name)
            unit.Rename(node.Name);
        if (node.Staff != unit.Staff && node.Staff > 0)
            unit.SetStaff(node.Staff);
        if (!item.IsNew && item.IsPlaced)
            unit.MoveBelow(node.Parent!.Unit!, _state.Units);
        if (node.Order is { } order && order != unit.Order)
            unit.StandAt(order);
        if (node.IsClosed && unit.ClosedOn is null)
            unit.Close(work.Today);
        else if (!node.IsClosed && unit.ClosedOn is not null)
            unit.Reopen();
        if (node.Board is not { } board)
        {
            if (node.HasBoard)
                work.Db.Boards.Add(Board.For(unit.Id, node.Day, node.Time));
        }
        else if (!node.HasBoard)
        {
            work.Db.Boards.Remove(board);
        }
        else if (board.MeetingDay != node.Day || board.MeetingTime != node.Time)
        {
            board.MeetAt(node.Day, node.Time);
        }
    }

    private static int Level(UnitNode node) => node.Parent is null ? 1 : Level(node.Parent) + 1;

    private string FreeSlug(string name)
    {
        var slug = Slug.From(name);
        if (slug.Length > Unit.MaxSlugLength - 6)
            slug = slug[..(Unit.MaxSlugLength - 6)].Trim('-');
        var free = slug;
        for (var n = _count.GetValueOrDefault(slug, 1); !_state.Slugs.Add(free); n++)
            (free, _count[slug]) = ($"{slug}-{n + 1}", n + 1);
        return free;
    }

    private readonly Dictionary<string, int> _count = [];
}
