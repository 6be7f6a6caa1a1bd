using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What a kommune calls its roles; null for the usual words.</summary>
public sealed record RoleTitles(string? Staff = null, string? Leader = null, string? Manager = null, string? Coordinator = null, string? Admin = null)
{
    public static RoleTitles Default { get; } = new();

    public static RoleTitles Of(MunicipalSettings settings) =>
        new(settings.StaffName, settings.LeaderName, settings.ManagerName, settings.CoordinatorName, settings.AdminName);

    /// <summary>The one role that is called so; null for none, or more than one.</summary>
    public Role? Find(string word)
    {
        var found = Enum.GetValues<Role>().Where(role => string.Equals(this[role], word, StringComparison.OrdinalIgnoreCase)).ToList();
        return found is [var role] ? role : null;
    }

    public string? this[Role role] => role switch
    {
        Role.Staff => Staff,
        Role.Leader => Leader,
        Role.Manager => Manager,
        Role.Coordinator => Coordinator,
        Role.Admin => Admin,
        _ => null,
    };
}
