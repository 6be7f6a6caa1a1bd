using Microsoft.AspNetCore.Identity;

namespace VestreToten.Lean.Data.Accounts;

/// <summary>Somebody who signs in: a leader, a manager, a coordinator. Phones have no account.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>What the person is called on the screen.</summary>
    [PersonalData]
    public string Name { get; set; } = "";

    /// <summary>
    /// What the kommune itself calls the person in its own systems, as an employee number; null where that is not known. No two
    /// in a kommune have the same: whoever sets it asks that first, under the kommune's lock.
    /// </summary>
    [PersonalData]
    public string? ExternalId { get; set; }

    /// <summary>A disabled account can neither sign in nor go on with what it had open.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>
    /// Whether its owner signs in by passkey alone. The hash is then of random bits that nobody knows: every account that is taken
    /// has one, so that to check a password takes the same time for all.
    /// </summary>
    public bool HasNoPassword { get; set; }

    /// <summary>
    /// From when on an administrator who signs in by password alone opens no administration; null before the first such sign-in.
    /// </summary>
    public DateTimeOffset? SecondFactorDue { get; set; }

    /// <summary>Whether its owner signs in by a provider: an <see cref="ExternalLogin"/> belongs to it.</summary>
    public bool SignsInByProvider { get; set; }

    /// <summary>Whether its owner has chosen a password, a passkey or a sign-in provider: until then it is an invitation.</summary>
    /// <remarks>Queries may ask it too: <see cref="AccountQueries"/>.</remarks>
    public bool IsTaken => AccountQueries.IsTaken(this);

    /// <summary>Whether its owner knows a password to it.</summary>
    /// <remarks>Queries may ask it too: <see cref="AccountQueries"/>.</remarks>
    public bool HasPassword => AccountQueries.HasPassword(this);

    /// <summary>Takes an e-mail address, in all the places where Identity keeps one; null for an account that has none yet.</summary>
    public void SignInWith(string? email) =>
        (Email, UserName, NormalizedEmail, NormalizedUserName) = (email, email, email?.ToUpperInvariant(), email?.ToUpperInvariant());
}
