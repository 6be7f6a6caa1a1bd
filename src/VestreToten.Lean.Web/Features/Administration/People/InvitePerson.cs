using System.Globalization;
using System.Security.Claims;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>What became of it; and the invitation's secret, this once.</summary>
/// <param name="Outcome">Whether somebody is invited.</param>
/// <param name="Secret">What stands in the link; null where nobody is.</param>
/// <param name="PersonId">Who.</param>
/// <param name="IsMailed">Whether the letter is on its way by e-mail.</param>
internal sealed record InviteAnswer(Outcome<PersonFault> Outcome, string? Secret = null, int PersonId = 0, bool IsMailed = false);

/// <summary>
/// Invites somebody to an account with a role, by e-mail and on paper, or sends a new invitation. The account opens when its
/// owner has chosen a password.
/// </summary>
internal sealed class InvitePerson(KommuneCommands commands, PeopleCommands people, LinkMail mail)
{
    /// <param name="who">Who invites.</param>
    /// <param name="details">The person; without an e-mail address for somebody who is handed a letter.</param>
    /// <param name="wanted">The first role.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<InviteAnswer> ExecuteAsync(
        ClaimsPrincipal who, PersonDetails details, RoleInput wanted, CancellationToken cancellationToken = default)
    {
        Account? account = null;
        string? secret = null;
        var language = CultureInfo.CurrentUICulture;
        var outcome = await commands.RunAsync<Outcome<PersonFault>>(who, Right.ManagePeople, async work =>
        {
            if (await PersonRules.CheckRoleAsync(work, wanted) is { IsDone: false } refused)
                return refused;
            if ((PersonRules.CheckName(details.Name) ?? await PersonRules.CheckEmailAsync(work.Db, details.Email, 0, cancellationToken)) is { } fault)
                return fault;
            account = new Account { Name = details.Name, SecurityStamp = Guid.NewGuid().ToString() };
            account.SignInWith(details.Email);
            work.Db.Users.Add(account);
            await work.SaveAsync();
            var grant = Grant.To(account.Id, wanted.UnitId, wanted.Role);
            grant.Limit(wanted.FirstDay, wanted.LastDay);
            work.Db.Grants.Add(grant);
            language = await LetterLanguage.OfAsync(work, account.Id);
            secret = await work.Db.MakeLinkAsync(account, AccountLinkKind.Invitation, work.Now, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
        return Answer(outcome, account, secret, language);
    }

    /// <summary>A new invitation, in place of the one before.</summary>
    public async Task<InviteAnswer> AgainAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default)
    {
        Account? account = null;
        string? secret = null;
        var language = CultureInfo.CurrentUICulture;
        var outcome = await people.RunOnAccountAsync(who, personId, async (work, person) =>
        {
            account = person.Account;
            if (account.IsTaken)
                return PersonFault.IsTaken;
            if (account.IsDisabled)
                return PersonFault.IsDisabled;
            language = await LetterLanguage.OfAsync(work, account.Id);
            secret = await work.Db.MakeLinkAsync(account, AccountLinkKind.Invitation, work.Now, cancellationToken);
            return Outcome.Done;
        }, cancellationToken);
        return Answer(outcome, account, secret, language);
    }

    private InviteAnswer Answer(Outcome<PersonFault> outcome, Account? account, string? secret, CultureInfo language) =>
        !outcome.IsDone || account is null || secret is null ? new InviteAnswer(outcome)
            : new InviteAnswer(outcome, secret, account.Id, account.Email is { } email
                && mail.TrySend(new LinkLetter(AccountLinkKind.Invitation, email, account.Name, secret, language)));
}
