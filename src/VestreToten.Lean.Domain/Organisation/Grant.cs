namespace VestreToten.Lean.Domain.Organisation;

public enum Role
{
    /// <summary>Ansatt: works in the unit.</summary>
    Staff = 1,

    /// <summary>Leder: runs the unit's meetings.</summary>
    Leader = 2,

    /// <summary>Virksomhetsleder: follows the units below, without seeing any person.</summary>
    Manager = 3,

    /// <summary>Administrator: sets up the tree below the unit, and its people.</summary>
    Admin = 4,

    /// <summary>Koordinator: follows the units below as a manager does, to help them with their boards.</summary>
    Coordinator = 5,
}

/// <summary>
/// One role of one account at one unit. Staff and leaders have it for that unit alone; managers, coordinators and
/// admins for the whole subtree. It may have a first and a last day, as a substitute's has.
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

    /// <summary>The first day in Norway on which it holds; null where it has always held.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>The last day in Norway on which it holds; null where it has no end.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The sign-in provider whose claims give it by a rule, as it stands in addresses; null where a person has given it.</summary>
    public string? Provider { get; private set; }

    /// <summary>Gives an account a role at a unit.</summary>
    public static Grant To(int accountId, int unitId, Role role) => new() { AccountId = accountId, UnitId = unitId, Role = role };

    /// <summary>Lets the role hold from one day to another, both counted; null is without a bound.</summary>
    /// <exception cref="RuleViolationException"><c>grant.days</c>: it would end before it begins.</exception>
    public void Limit(DateOnly? firstDay, DateOnly? lastDay)
    {
        if (lastDay < firstDay)
            throw new RuleViolationException("grant.days");
        (FirstDay, LastDay) = (firstDay, lastDay);
    }

    /// <summary>Lets the role follow what a sign-in provider tells.</summary>
    public void Follow(string provider) => Provider = provider;

    /// <summary>A person has given the role, whoever did so before: what a provider tells takes it away no more.</summary>
    public void GiveByHand() => Provider = null;
}
