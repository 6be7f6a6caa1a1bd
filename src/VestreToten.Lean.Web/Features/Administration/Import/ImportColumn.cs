namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What a file is about: known by its headings.</summary>
public enum ImportKind
{
    Units = 1,

    People = 2,
}

/// <summary>A column that an import knows.</summary>
public enum ImportColumn
{
    /// <summary>What the kommune itself calls the unit or the person in its own systems.</summary>
    Id,

    Name,

    /// <summary>The unit that a unit lies below, by its id.</summary>
    Parent,

    Staff,

    Board,

    Day,

    Time,

    Order,

    /// <summary>Of a unit that it is closed, of a person that the account is disabled.</summary>
    Closed,

    Email,

    Language,

    /// <summary>The unit of a role, by its id.</summary>
    Unit,

    Role,

    First,

    Last,
}
