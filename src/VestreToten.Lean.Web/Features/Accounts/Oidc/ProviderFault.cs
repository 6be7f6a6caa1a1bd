namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>Why nobody has come in by a provider.</summary>
public enum ProviderFault
{
    None,

    /// <summary>The provider does not answer.</summary>
    Down,

    /// <summary>The person has turned back there, or the provider has said no.</summary>
    Cancelled,

    /// <summary>The answer does not hold: another browser's, too old, or not the provider's.</summary>
    Broken,

    /// <summary>The person has not shown surely enough who they are.</summary>
    TooWeak,

    /// <summary>Nobody here is known by it, and no rule or invitation lets anybody in.</summary>
    Unknown,

    /// <summary>The provider has left the groups out, so no rule can say.</summary>
    TooManyGroups,

    /// <summary>The provider tells no name.</summary>
    NoName,

    /// <summary>Another account has the e-mail address. It is not taken for the same person.</summary>
    EmailTaken,

    /// <summary>The account is disabled.</summary>
    Disabled,

    /// <summary>The account has no role today.</summary>
    NoRole,

    /// <summary>The session that was to be linked is over, or another.</summary>
    SessionOver,

    /// <summary>The person is another account's here.</summary>
    BelongsToOther,

    /// <summary>The invitation has been used, or is too old.</summary>
    InvitationOver,
}
