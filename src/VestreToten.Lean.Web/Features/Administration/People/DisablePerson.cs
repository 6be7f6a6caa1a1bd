using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Shuts somebody out and lets them in again, or ends what they have open.</summary>
internal sealed class DisablePerson(PeopleCommands people)
{
    /// <summary>Disables the account: it signs in no more, and what it has open ends now.</summary>
    public async Task<Outcome<PersonFault>> ExecuteAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default)
    {
        var outcome = await people.RunOnAccountAsync(who, personId, async (work, person) =>
        {
            person.Account.IsDisabled = true;
            await EndAsync(work, personId);
            return Outcome.Done;
        }, cancellationToken);
        return outcome.IsDone ? outcome.WithUndo(new BoardUndo(async stop => (await EnableAsync(who, personId, stop)).Kind)) : outcome;
    }

    public async Task<Outcome<PersonFault>> EnableAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default)
    {
        var outcome = await people.RunOnAccountAsync(who, personId, (_, person) =>
        {
            person.Account.IsDisabled = false;
            return Task.FromResult<Outcome<PersonFault>>(Outcome.Done);
        }, cancellationToken);
        return outcome.IsDone ? outcome.WithUndo(new BoardUndo(async stop => (await ExecuteAsync(who, personId, stop)).Kind)) : outcome;
    }

    /// <summary>Signs the account out everywhere.</summary>
    public Task<Outcome<PersonFault>> EndSessionsAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default) =>
        people.RunOnAccountAsync(who, personId, async (work, _) =>
        {
            await EndAsync(work, personId);
            return Outcome.Done;
        }, cancellationToken);

    private static async Task EndAsync(KommuneWork work, int personId)
    {
        await work.Db.SignInSessions.Where(s => s.AccountId == personId).ExecuteDeleteAsync(work.CancellationToken);
        work.Db.Note(AuditAction.SessionsEnded, personId);
        work.HasWritten();
    }
}
