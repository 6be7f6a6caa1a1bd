using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What the page of letters shows to the account that has signed in.</summary>
internal sealed class DigestQueries(AuthorizedReads reads, LeanSettings settings)
{
    public Task<DigestsOfReader?> ReadAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default) =>
        reads.OfAccountAsync(who, (db, accountId) => OfAccountAsync(db, accountId, cancellationToken), cancellationToken);

    private async Task<DigestsOfReader> OfAccountAsync(LeanDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var email = await db.Users.Where(a => a.Id == accountId).Select(a => a.Email).SingleOrDefaultAsync(cancellationToken);
        var choice = await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == accountId, cancellationToken) ?? DigestChoice.Default(accountId);
        var roles = await db.Grants.Where(g => g.AccountId == accountId).Select(g => g.Role).Distinct().ToListAsync(cancellationToken);
        var kinds = new List<DigestOfReader>();
        foreach (var kind in Enum.GetValues<DigestKind>().Where(k => roles.Contains(k.Role())))
        {
            var own = db.Digests.Where(d => d.AccountId == accountId && d.Kind == kind);
            var sent = await own.Where(d => d.State == DigestState.Sent).OrderByDescending(d => d.Since).Select(d => (DateTimeOffset?)d.Since)
                .FirstOrDefaultAsync(cancellationToken);
            var last = await own.OrderByDescending(d => d.Period).Select(d => new { d.State, d.Answer }).FirstOrDefaultAsync(cancellationToken);
            kinds.Add(new DigestOfReader(kind, choice.Wants(kind), sent, last?.State, last?.Answer));
        }

        return new DigestsOfReader(email ?? "", choice.Language, settings.Mail is not null, kinds);
    }
}

/// <summary>What somebody gets.</summary>
/// <param name="Email">Where to.</param>
/// <param name="Language">As <c>nn-NO</c>.</param>
/// <param name="IsMailSetUp">Whether this server sends mail at all.</param>
/// <param name="Kinds">The letters that their roles give.</param>
internal sealed record DigestsOfReader(string Email, string Language, bool IsMailSetUp, IReadOnlyList<DigestOfReader> Kinds);

/// <summary>One letter of somebody's.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsChosen">Whether they have chosen it.</param>
/// <param name="LastSent">When the mail server last took one; null for never.</param>
/// <param name="LastState">How far the newest has come; null where there is none yet.</param>
/// <param name="LastAnswer">The number it was last refused with.</param>
internal sealed record DigestOfReader(DigestKind Kind, bool IsChosen, DateTimeOffset? LastSent, DigestState? LastState, int? LastAnswer);
