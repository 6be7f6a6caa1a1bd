using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>
/// The people of whoever administers them: everybody with a role within the asker's reach, also one that is over. A page is
/// three questions, however many people there are.
/// </summary>
internal sealed class PeopleQueries(AuthorizedReads reads, TimeProvider time, LinkMail mail)
{
    public const int PageSize = 25;

    private const int MaxTypedLength = 100;

    /// <summary>A page of people; null where the asker administers nobody.</summary>
    public Task<PeopleList?> ListAsync(ClaimsPrincipal who, PeopleRequest wanted, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
        {
            var people = Filter(db, Visible(db, reach), wanted);
            // Asked of those alone who are counted: to find them once more would cost as much as the rest.
            var invitees = ToInvite(db, db.Users, reach);
            var counted = await people.Select(a => new
                {
                    Status = a.IsDisabled ? PersonStatus.Disabled : a.IsTaken ? PersonStatus.Active : PersonStatus.Invited,
                    IsToInvite = !a.IsDisabled && !a.IsTaken && invitees.Any(i => i.Id == a.Id),
                })
                .GroupBy(a => a).Select(g => new { g.Key.Status, g.Key.IsToInvite, Count = g.Count() }).ToListAsync(cancellationToken);
            var counts = counted.GroupBy(c => c.Status).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            var chosen = wanted.Status switch
            {
                PersonStatus.Active => people.Where(a => !a.IsDisabled && a.IsTaken),
                PersonStatus.Invited => people.Where(a => !a.IsDisabled && !a.IsTaken),
                PersonStatus.Disabled => people.Where(a => a.IsDisabled),
                _ => people,
            };
            var page = chosen.OrderBy(a => a.Name).ThenBy(a => a.Id).Skip(Math.Clamp(wanted.Page, 0, 1_000_000) * PageSize).Take(PageSize);
            var total = wanted.Status is { } status ? counts.GetValueOrDefault(status) : counts.Values.Sum();
            // While letters are on their way, their own number has to be asked for.
            var toInvite = mail.HasWaiting ? (await InviteesAsync(db, people, reach, cancellationToken)).Count : counted.Where(c => c.IsToInvite).Sum(c => c.Count);
            return new PeopleList(await RowsAsync(db, page, reach, cancellationToken), counts, total, toInvite, mail.IsSetUp);
        }, cancellationToken);

    /// <summary>One person; null where the asker does not administer any role of theirs.</summary>
    public Task<PersonRow?> OneAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
            (await RowsAsync(db, Visible(db, reach).Where(a => a.Id == personId), reach, cancellationToken)) is [var person]
                ? person with
                {
                    HasFactors = await db.Users.AnyAsync(a => a.Id == personId
                        && (db.Passkeys.Any(p => p.UserId == a.Id) || db.AuthenticatorApps.Any(p => p.AccountId == a.Id)), cancellationToken),
                }
                : null, cancellationToken);

    /// <summary>Who still is to be invited, of those that a search finds; null where the asker administers nobody.</summary>
    public Task<InviteeList?> InviteesAsync(ClaimsPrincipal who, PeopleRequest wanted, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.ManagePeople, async (db, reach) =>
            new InviteeList(await InviteesAsync(db, Filter(db, Visible(db, reach), wanted), reach, cancellationToken), mail.IsSetUp), cancellationToken);

    private async Task<IReadOnlyList<int>> InviteesAsync(LeanDbContext db, IQueryable<Account> people, IReadOnlyList<string> reach, CancellationToken cancellationToken)
    {
        var found = await ToInvite(db, people, reach).OrderBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new { a.Id, Hash = db.AccountLinks.Where(l => l.AccountId == a.Id && l.Kind == AccountLinkKind.Invitation).Select(l => l.Hash).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. found.Where(a => a.Hash is null || !mail.IsWaiting(a.Hash)).Select(a => a.Id)];
    }

    /// <summary>Those without an invitation that works, or whose letter no mail server has taken.</summary>
    private IQueryable<Account> ToInvite(LeanDbContext db, IQueryable<Account> people, IReadOnlyList<string> reach)
    {
        var (now, isMailSetUp, within) = (time.GetUtcNow(), mail.IsSetUp, db.UnitIdsWithin(reach));
        return people.Where(a => !a.IsDisabled && !a.IsTaken && !db.Grants.Any(g => g.AccountId == a.Id && !within.Contains(g.UnitId)))
            .Where(a => !db.AccountLinks.Any(l => l.AccountId == a.Id && l.Kind == AccountLinkKind.Invitation && l.Used == null && l.Expires > now
                && (!isMailSetUp || a.Email == null || l.Mailed != null)));
    }

    private static IQueryable<Account> Visible(LeanDbContext db, IReadOnlyList<string> reach)
    {
        var within = db.UnitIdsWithin(reach);
        return db.Users.Where(a => db.Grants.Any(g => g.AccountId == a.Id && within.Contains(g.UnitId)));
    }

    private static IQueryable<Account> Filter(LeanDbContext db, IQueryable<Account> people, PeopleRequest wanted)
    {
        if (wanted.Role is { } role)
            people = people.Where(a => db.Grants.Any(g => g.AccountId == a.Id && g.Role == role));
        var typed = PlainText.OneLine(wanted.Typed);
        if (typed.Length is 0 or > MaxTypedLength)
            return typed.Length == 0 ? people : people.Where(a => false);
        // SQLite knows small and capital letters of English alone: Å is asked for in each way that a name has it.
        var (small, capital) = (typed.ToLowerInvariant(), typed.ToUpperInvariant());
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(small);
        return people.Where(a => a.Name.Contains(typed) || a.Name.Contains(small) || a.Name.Contains(title) || a.Name.Contains(capital)
            || (a.NormalizedEmail != null && a.NormalizedEmail.Contains(capital)));
    }

    private async Task<IReadOnlyList<PersonRow>> RowsAsync(
        LeanDbContext db, IQueryable<Account> people, IReadOnlyList<string> reach, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = now.DayInNorway();
        var within = db.UnitIdsWithin(reach);
        var found = await people.OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new
        {
            a.Id, a.Name, a.Email, a.IsDisabled, a.IsTaken,
            Link = db.AccountLinks.Where(l => l.AccountId == a.Id && l.Kind == AccountLinkKind.Invitation && l.Used == null)
                .Select(l => new { l.Expires, l.Mailed, l.Hash }).FirstOrDefault(),
            Roles = (
                from grant in db.Grants
                join unit in db.Units on grant.UnitId equals unit.Id
                where grant.AccountId == a.Id && within.Contains(unit.Id)
                orderby grant.Id
                select new RoleRow(
                    grant.Id, grant.Role, unit.Id, unit.Name, grant.FirstDay, grant.LastDay,
                    (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)) { IsByRule = grant.Provider != null }).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. found.Select(a => new PersonRow(
            a.Id, a.Name, a.Email, a.IsDisabled ? PersonStatus.Disabled : a.IsTaken ? PersonStatus.Active : PersonStatus.Invited,
            a.IsTaken || a.Link is null ? null : new InvitationRow(a.Link.Expires.DayInNorway(), a.Link.Expires <= now, a.Link.Mailed is not null)
            {
                IsWaiting = mail.IsWaiting(a.Link.Hash),
                IsUnsent = mail.IsSetUp && a.Email is not null && a.Link.Mailed is null,
            }, a.Roles))];
    }
}
