using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>Makes links into accounts.</summary>
internal static class AccountLinks
{
    /// <summary>How long each kind of link works.</summary>
    public static TimeSpan Lifetime(AccountLinkKind kind) =>
        kind == AccountLinkKind.Invitation ? TimeSpan.FromDays(14) : TimeSpan.FromHours(1);

    /// <summary>The beginning of the address in which the secret stands, without a leading slash.</summary>
    public static string Path(AccountLinkKind kind) => kind switch
    {
        AccountLinkKind.Invitation => "invitasjon",
        AccountLinkKind.Recovery => "nytt-passord",
        _ => "konto/ny-epost",
    };

    /// <summary>
    /// A new link for an account in place of the one of its kind that there may be. The caller saves.
    /// </summary>
    /// <returns>The secret: nobody is told it again.</returns>
    public static async Task<string> MakeLinkAsync(
        this LeanDbContext db, Account account, AccountLinkKind kind, DateTimeOffset now, CancellationToken cancellationToken, string? newEmail = null) =>
        (await db.MakeLinksAsync([account], kind, now, cancellationToken, newEmail))[0];

    /// <summary>The same for many accounts: one question, and a secret for each in their order.</summary>
    public static async Task<IReadOnlyList<string>> MakeLinksAsync(
        this LeanDbContext db, IReadOnlyList<Account> accounts, AccountLinkKind kind, DateTimeOffset now, CancellationToken cancellationToken, string? newEmail = null)
    {
        var ids = accounts.Select(a => a.Id).ToList();
        await db.AccountLinks.Where(l => ids.Contains(l.AccountId) && l.Kind == kind).ExecuteDeleteAsync(cancellationToken);
        var secrets = accounts.Select(_ => LinkSecret.New()).ToList();
        db.AccountLinks.AddRange(accounts.Zip(secrets, (account, secret) => new AccountLink
        {
            AccountId = account.Id, Kind = kind, Hash = LinkSecret.Hash(secret), NewEmail = newEmail, Created = now, Expires = now + Lifetime(kind),
        }));
        return secrets;
    }
}
