namespace VestreToten.Lean.Domain.Organisation;

/// <summary>A node of the organisation tree (enhet). The root is the kommune; a deployment may hold several.</summary>
public sealed class Unit
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 80;

    public const int MaxStaff = 500;

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
    /// The materialised path: every number from the root down to the unit itself, as in <c>/1/4/12/</c>.
    /// A unit lies below another where its path begins with the other's.
    /// </summary>
    public string Path { get; private set; } = "";

    /// <summary>Its place among its siblings: the order of the organisation, never of results.</summary>
    public int Order { get; private set; }

    /// <summary>How many work here (ansatte): what a meeting's headcount starts from.</summary>
    public int Staff { get; private set; }

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

    /// <summary>Completes the path, once the database has given the unit its number.</summary>
    public void TakePlace(Unit? parent) => Path = (parent?.Path ?? "/") + Id + "/";
}
