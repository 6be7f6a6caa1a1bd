using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>The form behind a link as it is shown: what was typed, never the password, and what is wrong.</summary>
/// <param name="Kind">What the link does.</param>
/// <param name="Link">What it leads to.</param>
/// <param name="Name">What stands in the field of the name.</param>
/// <param name="Email">What stands in the field of the e-mail address.</param>
/// <param name="Fault">What is wrong, or none.</param>
public sealed record LinkForm(AccountLinkKind Kind, FoundLink Link, string Name = "", string Email = "", LinkFault Fault = LinkFault.None)
{
    public string Address => "/" + AccountLinks.Path(Kind);

    /// <summary>Who else has signed in here; null where nobody has.</summary>
    public string? SignedIn { get; init; }

    /// <summary>What is wrong with a field; null where it is fine.</summary>
    public string? FaultOf(string field) => Fault.ToString().StartsWith(field, StringComparison.Ordinal) ? Fault.ToString() : null;
}
