namespace VestreToten.Lean.Domain.Organisation;

public sealed partial class MunicipalSettings
{
    public const int MaxLanguageLength = 10;

    public const int MaxRoleNameLength = 40;

    /// <summary>As long as browsers keep any cookie (RFC 6265bis, 5.5), in days.</summary>
    public const int MaxSessionDays = 400;

    public const int MinAuditMonths = 12, MaxAuditMonths = 120, DefaultAuditMonths = 36;

    /// <summary>How many days an invitation that nobody took is kept after it has expired.</summary>
    public const int MinInvitationDays = 1, MaxInvitationDays = 730, DefaultInvitationDays = 90;

    public const int MinCardMonths = 12, MaxCardMonths = 240;

    /// <summary>The language of letters to those who have chosen none, as <c>nn-NO</c>.</summary>
    public string Language { get; private set; } = "nb-NO";

    /// <summary>What the kommune calls each role; null for the usual word.</summary>
    public string? StaffName { get; private set; }

    public string? LeaderName { get; private set; }

    public string? ManagerName { get; private set; }

    public string? CoordinatorName { get; private set; }

    public string? AdminName { get; private set; }

    /// <summary>How many days a sign-in lasts at the most.</summary>
    public int SessionDays { get; private set; } = MaxSessionDays;

    /// <summary>Whether a password opens nothing for whoever has another way in.</summary>
    public bool PasswordsOff { get; private set; }

    /// <summary>How many months the audit log is kept.</summary>
    public int AuditMonths { get; private set; } = DefaultAuditMonths;

    public int InvitationDays { get; private set; } = DefaultInvitationDays;

    /// <summary>How many months comments and photos of ended cards are kept; null for as long as the card.</summary>
    public int? CardMonths { get; private set; }

    public void Speak(string language) => Language = language.Length is 0 or > MaxLanguageLength
        ? throw new RuleViolationException("settings.language") : language;

    public void TurnPasswords(bool off) => PasswordsOff = off;

    /// <summary>Calls a role by another name; null for the usual word.</summary>
    /// <exception cref="RuleViolationException"><c>settings.role-name</c>: empty or too long.</exception>
    public void Call(Role role, string? name)
    {
        if (name is { Length: 0 or > MaxRoleNameLength })
            throw new RuleViolationException("settings.role-name");
        switch (role)
        {
            case Role.Staff: StaffName = name; break;
            case Role.Leader: LeaderName = name; break;
            case Role.Manager: ManagerName = name; break;
            case Role.Coordinator: CoordinatorName = name; break;
            case Role.Admin: AdminName = name; break;
            default: throw new RuleViolationException("settings.role-name");
        }
    }

    /// <summary>Sets for how long things are kept.</summary>
    /// <exception cref="RuleViolationException"><c>settings.periods</c>: outside of what is allowed.</exception>
    public void Keep(int sessionDays, int auditMonths, int invitationDays, int? cardMonths)
    {
        if (sessionDays is < 1 or > MaxSessionDays || auditMonths is < MinAuditMonths or > MaxAuditMonths
            || invitationDays is < MinInvitationDays or > MaxInvitationDays || cardMonths is < MinCardMonths or > MaxCardMonths)
        {
            throw new RuleViolationException("settings.periods");
        }

        (SessionDays, AuditMonths, InvitationDays, CardMonths) = (sessionDays, auditMonths, invitationDays, cardMonths);
    }
}
