using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Links;

/// <summary>A link as whoever has it sees it.</summary>
/// <param name="Fault">Why it opens nothing; none where it does.</param>
/// <param name="AccountId">Whose account it is; 0 where there is none.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">What the person signs in with; null where that is yet to be chosen.</param>
public sealed record FoundLink(LinkFault Fault, int AccountId = 0, string Name = "", string? Email = null)
{
    /// <summary>Its own number.</summary>
    public int LinkId { get; init; }
}

/// <summary>Looks a link up, for whoever has its secret.</summary>
internal sealed class FindLink(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public async Task<FoundLink> ExecuteAsync(AccountLinkKind kind, string? secret, CancellationToken cancellationToken)
    {
        if (!LinkSecret.CanBe(secret))
            return new FoundLink(LinkFault.Unknown);
        var hash = LinkSecret.Hash(secret!);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (
            from link in db.AccountLinks
            join account in db.Users on link.AccountId equals account.Id
            where link.Hash == hash && link.Kind == kind
            select new { account.Id, LinkId = link.Id, account.Name, account.Email, account.IsDisabled, link.Used, link.Expires }).SingleOrDefaultAsync(cancellationToken);
        return found switch
        {
            null => new FoundLink(LinkFault.Unknown),
            { Used: not null } => new FoundLink(LinkFault.Used, found.Id),
            _ when found.Expires <= time.GetUtcNow() => new FoundLink(LinkFault.Expired, found.Id),
            { IsDisabled: true } => new FoundLink(LinkFault.Disabled, found.Id),
            _ => new FoundLink(LinkFault.None, found.Id, found.Name, found.Email) { LinkId = found.LinkId },
        };
    }
}
