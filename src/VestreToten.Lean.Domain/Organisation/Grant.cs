namespace VestreToten.Lean.Domain.Organisation;

public enum Role
{
    /// <summary>Ansatt: works in the unit.</summary>
    Staff = 1,

    /// <summary>Leder: runs the unit's meetings.</summary>
    Leader = 2,

    /// <summary>Virksomhetsleder: follows the units below, without seeing any person.</summary>
    Manager = 3,

    /// <summary>Koordinator or administrator: sets up the tree below the unit.</summary>
    Admin = 4,
}

/// <summary>
/// One role of one account at one unit. Staff and leaders have it for that unit alone; managers and admins for the
/// whole subtree.
/// </summary>
public sealed class Grant
{
    private Grant()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public int UnitId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Gives an account a role at a unit.</summary>
    public static Grant To(int accountId, int unitId, Role role) => new() { AccountId = accountId, UnitId = unitId, Role = role };
}
