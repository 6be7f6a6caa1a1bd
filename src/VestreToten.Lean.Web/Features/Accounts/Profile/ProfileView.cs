namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>A passkey in the list.</summary>
/// <param name="Id">By which it is named in forms.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Added">The day in Norway.</param>
public sealed record PasskeyView(string Id, string? Name, DateOnly Added);

/// <summary>An open session in the list.</summary>
/// <param name="Handle">By which it is named in forms: not its number, which stands in its cookie.</param>
/// <param name="Browser">Its kind; null where it is not known.</param>
/// <param name="Began">When somebody signed in.</param>
/// <param name="IsCurrent">Whether it is the reader's.</param>
public sealed record SessionView(string Handle, string? Browser, DateTimeOffset Began, bool IsCurrent);

/// <summary>An account as its owner sees it.</summary>
public sealed record ProfileView
{
    public required string Name { get; init; }

    public string? Email { get; init; }

    public bool HasPassword { get; init; }

    /// <summary>Whether something was shown a short while ago.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Until when an administrator may go on with a password alone; null for everybody else.</summary>
    public DateTimeOffset? SecondFactorDue { get; init; }

    public bool IsDemo { get; init; }

    public bool IsMailSetUp { get; init; }

    public DateTimeOffset? AppAdded { get; init; }

    public IReadOnlyList<PasskeyView> Passkeys { get; init; } = [];

    public IReadOnlyList<SessionView> Sessions { get; init; } = [];
}

/// <summary>The page as it is shown: what there is, what was typed, and what is wrong.</summary>
public sealed record ProfileForm(ProfileView View, ProfileFault Fault = ProfileFault.None, ProfileSaid? Said = null)
{
    /// <summary>What stands in the field of the name.</summary>
    public string Name { get; init; } = View.Name;

    /// <summary>What stands in the field of the new e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>What is wrong with a part of the page; null where nothing is.</summary>
    public string? FaultOf(string part) => Fault.ToString().StartsWith(part, StringComparison.Ordinal) ? Fault.ToString() : null;
}
