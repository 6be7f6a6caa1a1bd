using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>A person as they are to be, with an account already or not.</summary>
internal sealed class PersonNode
{
    public Account? Account { get; set; }

    public string? ExternalId { get; set; }

    public string Name { get; set; } = "";

    public string? Email { get; set; }

    public string? Language { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>Whether every role is at a unit that the asker administers.</summary>
    public bool IsReached { get; set; } = true;

    /// <summary>The roles in the file.</summary>
    public Dictionary<(int UnitId, Role Role), PersonItem> Roles { get; } = [];

    /// <summary>Its lines, in the file's order.</summary>
    public List<PersonItem> Items { get; } = [];
}

/// <summary>A line about a person and one role, its cells read.</summary>
internal sealed class PersonItem : ImportItem
{
    public PersonItem(ImportRow row, DateOnly today, RoleTitles titles)
        : base(row)
    {
        Email = EmailAddress.Tidy(row[ImportColumn.Email]) is { Length: > 0 } email ? email : null;
        EmailKey = Email is null ? null : EmailAddress.Key(Email);
        if (Email is not null && EmailKey is null)
            Refuse(ImportFault.EmailBad, ImportColumn.Email);
        if (Id.Length == 0 && Email is null)
            Refuse(ImportFault.KeyMissing);
        if (Id.Length > Unit.MaxExternalIdLength)
            Refuse(ImportFault.IdTooLong, ImportColumn.Id);
        if (Name.Length > 0 && PersonRules.CheckName(Name) is { } fault)
            Refuse(fault == PersonFault.NameTooLong ? ImportFault.NameTooLong : ImportFault.NameUnreadable, ImportColumn.Name);
        Role = Read(ImportColumn.Role, cell => ImportValues.RoleOf(cell, titles), ImportFault.RoleBad);
        First = Read(ImportColumn.First, cell => ImportValues.Date(cell, today), ImportFault.DateBad);
        Last = Read(ImportColumn.Last, cell => ImportValues.Date(cell, today), ImportFault.DateBad);
        Closed = Read(ImportColumn.Closed, ImportValues.YesNo, ImportFault.YesNoBad);
        Language = ImportValues.LanguageOf(row[ImportColumn.Language]);
        if (Language is null && row[ImportColumn.Language].Length > 0)
            Refuse(ImportFault.LanguageBad, ImportColumn.Language);
    }

    public string Id => Row[ImportColumn.Id];

    public string Name => Row[ImportColumn.Name];

    public string? Email { get; }

    public string? EmailKey { get; }

    public string? Language { get; }

    public Role? Role { get; }

    public DateOnly? First { get; }

    public DateOnly? Last { get; }

    public bool? Closed { get; }

    public bool HasRole => Row[ImportColumn.Role].Length > 0 || Row[ImportColumn.Unit].Length > 0;

    public PersonNode? Node { get; set; }

    /// <summary>The role as it is stored; null for a new one.</summary>
    public Grant? Grant { get; set; }

    /// <summary>The unit of the role; null where the line has none, or it is not found.</summary>
    public int? UnitId { get; set; }
}
