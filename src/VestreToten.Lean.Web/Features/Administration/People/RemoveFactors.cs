using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>
/// Removes the passkeys, the authenticator app and its recovery codes of somebody who has lost them, and signs them out everywhere.
/// Who knows no password gets a new invitation. Nobody does it to the own account here.
/// </summary>
internal sealed partial class RemoveFactors(PeopleCommands people, LinkMail mail, NoticeMail notices, ILogger<RemoveFactors> logger)
{
    public async Task<InviteAnswer> ExecuteAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default)
    {
        if (SessionClaims.Read(who)?.AccountId == personId)
            return new InviteAnswer(PersonFault.Own);
        LinkLetter? invitation = null;
        NoticeLetter? notice = null;
        var secret = default(string);
        var outcome = await people.RunOnAccountAsync(who, personId, async (work, person) =>
        {
            (invitation, notice, secret) = (null, null, null);
            var account = person.Account;
            if (await RemoveAsync(work, personId) == 0)
                return Outcome.Gone;
            work.KeepsNoWayBack();
            var language = await LetterLanguage.OfAsync(work, personId);
            if (account is { HasPassword: false, SignsInByProvider: false })
            {
                (account.PasswordHash, account.HasNoPassword) = (null, false);
                secret = await work.Db.MakeLinkAsync(account, AccountLinkKind.Invitation, work.Now, cancellationToken);
                invitation = account.Email is { } address ? new LinkLetter(AccountLinkKind.Invitation, address, account.Name, secret, language) : null;
            }
            else if (account.Email is { } address)
            {
                notice = new NoticeLetter(NoticeKind.FactorsRemoved, address, account.Name, work.Now, language);
            }

            account.SecurityStamp = Guid.NewGuid().ToString();
            return Outcome.Done;
        }, cancellationToken);
        if (!outcome.IsDone)
            return new InviteAnswer(outcome);
        LogRemoved(logger, personId);
        if (notice is not null)
            notices.TrySend(notice);
        return new InviteAnswer(outcome, secret, personId, invitation is not null && mail.TrySend(invitation));
    }

    /// <returns>How many there were.</returns>
    private static async Task<int> RemoveAsync(KommuneWork work, int personId)
    {
        var removed = await work.Db.Passkeys.Where(p => p.UserId == personId).ExecuteDeleteAsync(work.CancellationToken)
            + await work.Db.AuthenticatorApps.Where(a => a.AccountId == personId).ExecuteDeleteAsync(work.CancellationToken);
        if (removed == 0)
            return 0;
        await work.Db.RecoveryCodes.Where(c => c.AccountId == personId).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.SignInSessions.Where(s => s.AccountId == personId).ExecuteDeleteAsync(work.CancellationToken);
        work.Db.Note(AuditAction.FactorsRemoved, personId);
        work.Db.Note(AuditAction.SessionsEnded, personId);
        work.HasWritten();
        return removed;
    }

    [LoggerMessage(620, LogLevel.Information, "Passkeys and authenticator app of account {AccountId} removed by an administrator")]
    private static partial void LogRemoved(ILogger logger, int accountId);
}
