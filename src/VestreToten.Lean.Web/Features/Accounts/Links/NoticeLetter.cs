using System.Globalization;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>What was done to an account.</summary>
internal enum NoticeKind
{
    /// <summary>Another e-mail address; told to the one before.</summary>
    EmailChanged = 1,

    /// <summary>An administrator has removed passkeys and the authenticator app.</summary>
    FactorsRemoved = 2,
}

/// <summary>A letter that tells somebody what was done to their account, in case it was not them. It has no link.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Address">Where to.</param>
/// <param name="Name">What the reader is called.</param>
/// <param name="At">When it was done.</param>
/// <param name="Language">What it is written in.</param>
internal sealed record NoticeLetter(NoticeKind Kind, string Address, string Name, DateTimeOffset At, CultureInfo Language)
{
    /// <summary>Without the address, for whoever prints it by mistake.</summary>
    public override string ToString() => nameof(NoticeLetter);
}
