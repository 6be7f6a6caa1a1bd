using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Somebody with a new invitation, and its secret, this once.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Email">Where it is sent; null for somebody without an address.</param>
/// <param name="Secret">What stands in the link.</param>
/// <param name="LastDay">The last day on which it works.</param>
/// <param name="IsMailed">Whether it is on its way by e-mail.</param>
public sealed record InvitedPerson(string Name, string? Email, string Secret, DateOnly LastDay, bool IsMailed);

/// <summary>What became of it.</summary>
internal sealed record InviteManyAnswer(Outcome<PersonFault> Outcome, IReadOnlyList<InvitedPerson> Invited);

/// <summary>
/// Gives many people a new invitation each, by e-mail or to be printed. Whoever has taken theirs meanwhile gets none. All links
/// are made at once or none is; a letter that the mail server does not take loses nothing: another can be made.
/// </summary>
internal sealed class InviteMany(KommuneCommands commands, LinkMail mail)
{
    /// <summary>How many at once: as many letters as a page can show.</summary>
    public const int MaxAtOnce = 200;

    /// <param name="who">Who invites.</param>
    /// <param name="people">The accounts.</param>
    /// <param name="byMail">Whether those who have an address are sent theirs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<InviteManyAnswer> ExecuteAsync(
        ClaimsPrincipal who, IReadOnlyCollection<int> people, bool byMail, CancellationToken cancellationToken = default)
    {
        var ids = people.Distinct().Take(MaxAtOnce).ToList();
        List<(Account Account, string Secret, CultureInfo Language)> made = [];
        var until = default(DateOnly);
        var outcome = await commands.RunAsync<Outcome<PersonFault>>(who, Right.ManagePeople, async work =>
        {
            var within = work.Db.UnitIdsWithin(work.Reach);
            var accounts = await work.Db.Users.Where(a => ids.Contains(a.Id) && work.Db.Grants.Any(g => g.AccountId == a.Id && within.Contains(g.UnitId)))
                .OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new
                {
                    Account = a,
                    IsElsewhere = work.Db.Grants.Any(g => g.AccountId == a.Id && !within.Contains(g.UnitId)),
                }).ToListAsync(cancellationToken);
            if (accounts.Count < ids.Count)
                return Outcome.Denied;
            if (accounts.Exists(a => a.IsElsewhere))
                return PersonFault.Elsewhere;
            until = (work.Now + AccountLinks.Lifetime(AccountLinkKind.Invitation)).DayInNorway();
            var waiting = accounts.Select(a => a.Account).Where(a => !a.IsTaken && !a.IsDisabled).ToList();
            var secrets = await work.Db.MakeLinksAsync(waiting, AccountLinkKind.Invitation, work.Now, cancellationToken);
            var languages = await LetterLanguage.OfAllAsync(work, [.. waiting.Select(a => a.Id)]);
            made = [.. waiting.Zip(secrets, (account, secret) => (account, secret, languages[account.Id]))];
            return Outcome.Done;
        }, cancellationToken);
        return new InviteManyAnswer(outcome, !outcome.IsDone ? [] : [.. made.Select(m => new InvitedPerson(
            m.Account.Name, m.Account.Email, m.Secret, until, byMail && m.Account.Email is { } email
                && mail.TrySend(new LinkLetter(AccountLinkKind.Invitation, email, m.Account.Name, m.Secret, m.Language))))]);
    }
}
