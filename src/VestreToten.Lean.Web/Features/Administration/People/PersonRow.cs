using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>How far an account has come.</summary>
public enum PersonStatus
{
    Active = 1,

    /// <summary>Invited, and has not chosen a password yet.</summary>
    Invited = 2,

    Disabled = 3,
}

/// <summary>Somebody in the list of people.</summary>
/// <param name="PersonId">The account's number.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">What the person signs in with; null where that is not known yet.</param>
/// <param name="Status">How far the account has come.</param>
/// <param name="Invitation">The invitation that is out; null where none is, or the account is taken.</param>
/// <param name="Roles">The roles within the asker's reach.</param>
public sealed record PersonRow(
    int PersonId, string Name, string? Email, PersonStatus Status, InvitationRow? Invitation, IReadOnlyList<RoleRow> Roles)
{
    /// <summary>Whether the account has a passkey or an authenticator app; of one person alone, not in the list.</summary>
    public bool HasFactors { get; init; }
}

/// <summary>An invitation that is out.</summary>
/// <param name="LastDay">The last day on which it works.</param>
/// <param name="IsExpired">Whether it works no more.</param>
/// <param name="IsMailed">Whether a mail server has taken the letter.</param>
public sealed record InvitationRow(DateOnly LastDay, bool IsExpired, bool IsMailed)
{
    /// <summary>Whether the letter is on its way to the mail server.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether it was to be sent by e-mail from here, and no mail server has taken it.</summary>
    public bool IsUnsent { get; init; }
}

/// <summary>A role of somebody's.</summary>
/// <param name="RoleId">Its number.</param>
/// <param name="Role">Which.</param>
/// <param name="UnitId">At which unit.</param>
/// <param name="UnitName">What that is called.</param>
/// <param name="FirstDay">The first day on which it holds; null where it has always held.</param>
/// <param name="LastDay">The last; null where it has no end.</param>
/// <param name="Holds">Whether it holds today.</param>
public sealed record RoleRow(int RoleId, Role Role, int UnitId, string UnitName, DateOnly? FirstDay, DateOnly? LastDay, bool Holds)
{
    /// <summary>Whether it follows a rule of sign-in; else a person has given it.</summary>
    public bool IsByRule { get; init; }
}

/// <summary>What somebody looks for among the people.</summary>
/// <param name="Typed">A part of a name or an address; null for everybody.</param>
/// <param name="Status">How far the account has come; null for any.</param>
/// <param name="Role">A role that they have; null for any.</param>
/// <param name="Page">The page, from 0.</param>
public sealed record PeopleRequest(string? Typed, PersonStatus? Status, Role? Role, int Page);

/// <summary>A page of people.</summary>
/// <param name="Rows">Who is on it, by name.</param>
/// <param name="Counts">How many there are of each status, whichever is asked for.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="ToInvite">How many still are to be invited, whichever is asked for.</param>
/// <param name="IsMailSetUp">Whether this server sends mail.</param>
public sealed record PeopleList(IReadOnlyList<PersonRow> Rows, IReadOnlyDictionary<PersonStatus, int> Counts, int Total, int ToInvite, bool IsMailSetUp);

/// <summary>Those who still are to be invited.</summary>
/// <param name="People">Who, by name: without an invitation, with one that has expired, or whose letter was not sent.</param>
/// <param name="IsMailSetUp">Whether this server sends mail.</param>
public sealed record InviteeList(IReadOnlyList<int> People, bool IsMailSetUp);

/// <summary>What is typed of a person.</summary>
public sealed record PersonDetails(string Name, string? Email);

/// <summary>A role that somebody is to have.</summary>
public sealed record RoleInput(int UnitId, Role Role, DateOnly? FirstDay, DateOnly? LastDay);
