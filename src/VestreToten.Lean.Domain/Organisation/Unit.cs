namespace VestreToten.Lean.Domain.Organisation;

/// <summary>A node of the organisation tree (enhet). The root is the kommune; a deployment may hold several.</summary>
public sealed class Unit
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 80;

    /// <summary>The longest name in addresses.</summary>
    public const int MaxSlugLength = 60;

    public const int MaxStaff = 500;

    /// <summary>The longest number or code that the kommune itself has for a unit.</summary>
    public const int MaxExternalIdLength = 60;

    /// <summary>How many levels a tree may have, the kommune's own counted.</summary>
    public const int MaxLevels = 9;

    private Unit()
    {
    }

    public int Id { get; private set; }

    /// <summary>The unit above, or null at the root.</summary>
    public int? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The readable name in addresses, unique in the deployment.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>
    /// What the kommune itself calls the unit in its own systems; null where that is not known. No two in a kommune have the
    /// same, in whatever letters: whoever sets it asks that first, under the kommune's lock.
    /// </summary>
    public string? ExternalId { get; private set; }

    /// <summary>
    /// The materialised path: every number from the root down to the unit itself, as in <c>/1/4/12/</c>.
    /// A unit lies below another where its path begins with the other's.
    /// </summary>
    public string Path { get; private set; } = "";

    /// <summary>Its place among its siblings: the order of the organisation, never of results.</summary>
    public int Order { get; private set; }

    /// <summary>How many work here (ansatte): what a meeting's headcount starts from.</summary>
    public int Staff { get; private set; }

    /// <summary>
    /// The day on which it was closed; null while it is open. A closed unit keeps its history, and nothing new comes to it.
    /// </summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>On which level of its tree it stands: 1 for the kommune.</summary>
    public int Level => Path.Count(c => c == '/') - 1;

    /// <summary>The root of a new tree.</summary>
    public static Unit Kommune(string name, string slug) => new() { Name = name, Slug = slug };

    /// <summary>A unit below another, which must have its path already.</summary>
    /// <exception cref="RuleViolationException"><c>unit.parent-without-path</c>.</exception>
    public static Unit Below(Unit parent, string name, string slug, int order, int staff)
    {
        if (parent.Path.Length == 0)
            throw new RuleViolationException("unit.parent-without-path");
        return new() { ParentId = parent.Id, Name = name, Slug = slug, Order = order, Staff = staff, Path = parent.Path };
    }

    /// <exception cref="RuleViolationException"><c>unit.staff</c>: none, or more than <see cref="MaxStaff"/>.</exception>
    public void SetStaff(int staff)
    {
        if (staff is < 1 or > MaxStaff)
            throw new RuleViolationException("unit.staff");
        Staff = staff;
    }

    /// <summary>Takes another name. The address stays.</summary>
    /// <exception cref="RuleViolationException"><c>unit.name</c>: empty, too long, or not tidied.</exception>
    public void Rename(string name)
    {
        if (name.Length is 0 or > MaxNameLength || PlainText.OneLine(name) != name)
            throw new RuleViolationException("unit.name");
        Name = name;
    }

    /// <summary>Takes another name in addresses. That it is unique the caller asks first.</summary>
    /// <exception cref="RuleViolationException"><c>unit.slug</c>: not as <see cref="Organisation.Slug.From"/> writes it.</exception>
    public void AnswerTo(string slug)
    {
        if (slug.Length is 0 or > MaxSlugLength || Organisation.Slug.From(slug) != slug)
            throw new RuleViolationException("unit.slug");
        Slug = slug;
    }

    /// <summary>Is known in the kommune's own systems by this; null for by nothing.</summary>
    /// <exception cref="RuleViolationException"><c>unit.external-id</c>: empty, too long, or not tidied.</exception>
    public void KnowAs(string? externalId)
    {
        if (externalId is not null && (externalId.Length is 0 or > MaxExternalIdLength || PlainText.OneLine(externalId) != externalId))
            throw new RuleViolationException("unit.external-id");
        ExternalId = externalId;
    }

    /// <summary>Takes another place among its siblings.</summary>
    public void StandAt(int order) => Order = order;

    /// <summary>Moves below another unit, with everything below itself.</summary>
    /// <param name="parent">The unit that it is to lie below.</param>
    /// <param name="below">At least every unit below this one.</param>
    /// <exception cref="RuleViolationException">
    /// <c>unit.root</c>: a kommune lies below nothing; <c>unit.below-itself</c>; <c>unit.other-tree</c>; <c>unit.levels</c>: more than
    /// <see cref="MaxLevels"/>.
    /// </exception>
    public void MoveBelow(Unit parent, IEnumerable<Unit> below)
    {
        if (ParentId is null)
            throw new RuleViolationException("unit.root");
        if (parent.Path.StartsWith(Path, StringComparison.Ordinal))
            throw new RuleViolationException("unit.below-itself");
        if (UnitPath.RootOf(parent.Path) != UnitPath.RootOf(Path))
            throw new RuleViolationException("unit.other-tree");
        var (from, to) = (Path, parent.Path + Id + "/");
        var moved = below.Where(u => u.Id != Id && u.Path.StartsWith(from, StringComparison.Ordinal)).Append(this).ToList();
        if (moved.Max(u => u.Level) - Level + parent.Level + 1 > MaxLevels)
            throw new RuleViolationException("unit.levels");
        foreach (var unit in moved)
            unit.Path = to + unit.Path[from.Length..];
        ParentId = parent.Id;
    }

    /// <summary>Closes the unit. What was counted there stays.</summary>
    /// <exception cref="RuleViolationException"><c>unit.root</c>: a kommune is not closed.</exception>
    public void Close(DateOnly day) => ClosedOn = ParentId is null ? throw new RuleViolationException("unit.root") : day;

    public void Reopen() => ClosedOn = null;

    /// <summary>Completes the path, once the database has given the unit its number.</summary>
    public void TakePlace(Unit? parent) => Path = (parent?.Path ?? "/") + Id + "/";
}
