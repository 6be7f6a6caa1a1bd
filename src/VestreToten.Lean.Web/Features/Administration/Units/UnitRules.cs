using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Administration.Units;

/// <summary>What is asked before a unit is made or changed.</summary>
internal static class UnitRules
{
    /// <summary>What is wrong with the name, the number of staff or the day, whatever other units there are.</summary>
    public static UnitFault? CheckOwn(UnitSettings wanted) => CheckName(wanted.Name) switch
    {
        { } fault => fault,
        _ when wanted.Slug.Length > 0 && (wanted.Slug.Length > Unit.MaxSlugLength || Slug.From(wanted.Slug) != wanted.Slug) => UnitFault.SlugBad,
        _ when wanted.ExternalId.Length > Unit.MaxExternalIdLength => UnitFault.ExternalIdTooLong,
        _ when wanted.Staff is < 0 or > Unit.MaxStaff || (wanted.Staff == 0 && wanted.HasBoard) => UnitFault.StaffBad,
        _ when !Board.MeetingDays.Contains(wanted.Day) => UnitFault.DayBad,
        _ => null,
    };

    public static UnitFault? CheckName(string name) => TypedText.CheckName(name, Unit.MaxNameLength) switch
    {
        TextFault.Empty or TextFault.TooShort => UnitFault.NameMissing,
        TextFault.TooLong => UnitFault.NameTooLong,
        TextFault.ControlCharacters => UnitFault.NameUnreadable,
        _ => null,
    };

    /// <summary>What is wrong with its place: below which unit, beside which others.</summary>
    /// <param name="unit">The unit; null for one that is to be made.</param>
    /// <param name="parent">The unit that it is to lie below.</param>
    /// <param name="units">Every unit of the kommune.</param>
    /// <param name="name">What it is to be called.</param>
    public static UnitFault? CheckPlace(Unit? unit, Unit parent, IReadOnlyCollection<Unit> units, string name)
    {
        if (unit is not null && parent.Path.StartsWith(unit.Path, StringComparison.Ordinal))
            return UnitFault.ParentBelow;
        if (parent.ClosedOn is not null && unit?.ParentId != parent.Id)
            return UnitFault.ParentClosed;
        var height = unit is null ? 0 : units.Where(u => u.Path.StartsWith(unit.Path, StringComparison.Ordinal)).Max(u => u.Level) - unit.Level;
        if (parent.Level + 1 + height > Unit.MaxLevels)
            return UnitFault.ParentTooDeep;
        return IsTaken(unit, parent.Id, units, name) ? UnitFault.NameTaken : null;
    }

    /// <summary>Whether a sibling has the name, in whatever letters.</summary>
    public static bool IsTaken(Unit? unit, int? parentId, IEnumerable<Unit> units, string name) =>
        units.Any(u => u.Id != unit?.Id && u.ParentId == parentId && string.Equals(u.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether another unit of the same kommune is called the same by it, in whatever letters.</summary>
    public static bool IsExternalIdTaken(Unit? unit, Unit parent, IEnumerable<Unit> units, string externalId) =>
        externalId.Length > 0 && units.Any(u => u.Id != unit?.Id && UnitPath.RootOf(u.Path) == UnitPath.RootOf(parent.Path)
            && string.Equals(u.ExternalId, externalId, StringComparison.OrdinalIgnoreCase));

    /// <summary>An address that nobody has, made from the name.</summary>
    public static async Task<string> FreeSlugAsync(LeanDbContext db, string name, CancellationToken cancellationToken)
    {
        var slug = Slug.From(name);
        if (slug.Length > Unit.MaxSlugLength - 5)
            slug = slug[..(Unit.MaxSlugLength - 5)].Trim('-');
        var taken = (await db.Units.Where(u => u.Slug.StartsWith(slug)).Select(u => u.Slug).ToListAsync(cancellationToken)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? slug : $"{slug}-{n}").First(s => !taken.Contains(s));
    }

    public static Task<bool> IsSlugTakenAsync(LeanDbContext db, string slug, CancellationToken cancellationToken) =>
        db.Units.AnyAsync(u => u.Slug == slug, cancellationToken);
}
