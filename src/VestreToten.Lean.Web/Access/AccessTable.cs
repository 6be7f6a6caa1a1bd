using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Access;

/// <summary>The access table: every right that is not named here is denied.</summary>
public static class AccessTable
{
    /// <summary>Whether a role has a right within its reach.</summary>
    public static bool Gives(Role role, Right right) => (role, right) switch
    {
        (Role.Staff, Right.SeeBoard or Right.SeeResults or Right.SeeTrends) => true,
        (Role.Staff, Right.WorkOnGoals or Right.WorkOnImprovements or Right.ExportBoard) => true,
        (Role.Leader, _) => true,
        (Role.Manager or Role.Admin, Right.SeeBoard or Right.SeeTrends) => true,
        _ => false,
    };

    /// <summary>Whether a role at one unit reaches another: staff and leaders their own, managers and admins the subtree.</summary>
    public static bool Reaches(Role role, string grantedPath, string unitPath) => role switch
    {
        Role.Staff or Role.Leader => unitPath == grantedPath,
        Role.Manager or Role.Admin => unitPath.StartsWith(grantedPath, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a role reaches what lies below the units it reaches.</summary>
    public static bool ReachesBelow(Role role) => role is Role.Manager or Role.Admin;
}
