using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal sealed partial class PeoplePlan
{
    private static readonly ImportColumn[] OfAccount =
        [ImportColumn.Id, ImportColumn.Name, ImportColumn.Email, ImportColumn.Language, ImportColumn.Closed];

    private void CheckRole(PersonItem item)
    {
        if (!item.HasRole)
            return;
        if (item.Row[ImportColumn.Unit].Length == 0)
            item.Refuse(ImportFault.UnitMissing, ImportColumn.Unit);
        else if (item.Row[ImportColumn.Role].Length == 0)
            item.Refuse(ImportFault.RoleMissing, ImportColumn.Role);
        else if (!_units.TryGetValue(item.Row[ImportColumn.Unit], out var unit))
            item.Refuse(ImportFault.UnitUnknown, ImportColumn.Unit);
        else if (item.Role is { } role)
            CheckRole(item, unit, role);
    }

    private void CheckRole(PersonItem item, Unit unit, Role role)
    {
        var person = item.Node!;
        item.UnitId = unit.Id;
        if (!person.Roles.TryAdd((unit.Id, role), item))
        {
            item.Refuse(ImportFault.RoleTwice, ImportColumn.Role, Number(person.Roles[(unit.Id, role)]));
            return;
        }

        if (person.Account is { } account)
            item.Grant = _state.Grants[account.Id].Select(g => g.Grant).FirstOrDefault(g => g.UnitId == unit.Id && g.Role == role);
        var first = _columns.Contains(ImportColumn.First) ? item.First : item.Grant?.FirstDay;
        var last = _columns.Contains(ImportColumn.Last) ? item.Last : item.Grant?.LastDay;
        if (last < first)
            item.Refuse(ImportFault.DaysBad, ImportColumn.Last);
        else if (item.Grant is null && last < _state.Today)
            item.Refuse(ImportFault.RoleOver, ImportColumn.Last);
        if (item.Grant is null && unit.ClosedOn is not null)
            item.Refuse(ImportFault.UnitClosed, ImportColumn.Unit);
        if (item.Grant is null)
            item.Change(ImportColumn.Role, null, new ImportRole(role, unit.Name));
        item.Change(ImportColumn.First, item.Grant?.FirstDay, first);
        item.Change(ImportColumn.Last, item.Grant?.LastDay, last);
        item.IsClosing |= item.Grant is not null && last < _state.Today && last != item.Grant.LastDay;
        if (!_state.Reaches(unit.Path) && item.Changes.Exists(c => !OfAccount.Contains(c.Column)))
            item.Refuse(ImportFault.UnitElsewhere, ImportColumn.Unit);
    }

    private static void CheckPerson(PersonNode person)
    {
        var first = person.Items[0];
        if (person.Account is null && person.Roles.Count == 0 && first.Problems.Count == 0)
            first.Refuse(ImportFault.RoleMissing, ImportColumn.Role);
        if (!person.IsReached && first.Changes.FirstOrDefault(c => OfAccount.Contains(c.Column)) is { } change)
            first.Refuse(ImportFault.PersonElsewhere, change.Column);
    }

    /// <summary>A kommune that somebody administers for good is never left without one who can sign in.</summary>
    private void CheckAdmins()
    {
        var inFile = People.Where(p => p.Account is not null).ToDictionary(p => p.Account!.Id);
        var before = _state.Accounts.Where(a => Administers(a, null)).ToList();
        if (before.Count == 0 || _state.Accounts.Any(a => Administers(a, inFile.GetValueOrDefault(a.Id))))
            return;
        foreach (var item in before.SelectMany(a => inFile[a.Id].Items).Where(i => i.Problems.Count == 0 && i.Changes.Exists(c => c.Column is ImportColumn.Closed or ImportColumn.First or ImportColumn.Last)))
            item.Refuse(ImportFault.LastAdmin, item.Changes.Exists(c => c.Column == ImportColumn.Closed) ? ImportColumn.Closed : ImportColumn.Last);
    }

    /// <summary>Whether somebody administers all of the kommune for good, as stored or as the file leaves it.</summary>
    private bool Administers(Account account, PersonNode? person)
    {
        var isDisabled = person?.IsDisabled ?? account.IsDisabled;
        var stored = _state.Grants[account.Id].Select(g => g.Grant).FirstOrDefault(g => g.UnitId == _state.RootId && g.Role == Role.Admin);
        if (person?.Roles.GetValueOrDefault((_state.RootId, Role.Admin)) is not { } item)
            return stored is not null && LastingAdmins.IsLasting(isDisabled, account.IsTaken, stored.FirstDay, stored.LastDay, _state.Today);
        var first = _columns.Contains(ImportColumn.First) ? item.First : item.Grant?.FirstDay;
        var last = _columns.Contains(ImportColumn.Last) ? item.Last : item.Grant?.LastDay;
        return LastingAdmins.IsLasting(isDisabled, account.IsTaken, first, last, _state.Today);
    }
}
