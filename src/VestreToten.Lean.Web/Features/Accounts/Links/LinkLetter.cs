using System.Globalization;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>A letter with a link, on its way to the mail server: in memory alone, for its secret is stored nowhere.</summary>
/// <param name="Kind">What the link does.</param>
/// <param name="Address">Where to.</param>
/// <param name="Name">What the reader is called.</param>
/// <param name="Secret">The secret in the link.</param>
/// <param name="Language">What it is written in.</param>
internal sealed record LinkLetter(AccountLinkKind Kind, string Address, string Name, string Secret, CultureInfo Language)
{
    /// <summary>When it was handed over.</summary>
    public DateTimeOffset Queued { get; init; }

    /// <summary>Without the secret, for whoever prints it by mistake.</summary>
    public override string ToString() => nameof(LinkLetter);
}
