using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Another name or e-mail address.</summary>
internal sealed class ChangePerson(PeopleCommands people)
{
    /// <param name="who">Who asks.</param>
    /// <param name="personId">The account.</param>
    /// <param name="seen">What was on the screen.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<PersonFault>> ExecuteAsync(
        ClaimsPrincipal who, int personId, PersonDetails seen, PersonDetails wanted, CancellationToken cancellationToken = default)
    {
        var outcome = await people.RunOnAccountAsync(who, personId, async (work, person) =>
        {
            var account = person.Account;
            if (new PersonDetails(account.Name, account.Email) != seen)
                return Outcome.Conflict;
            if ((PersonRules.CheckName(wanted.Name) ?? await PersonRules.CheckEmailAsync(work.Db, wanted.Email, personId, cancellationToken)) is { } fault)
                return fault;
            if (wanted.Email is null && account.PasswordHash is not null)
                return PersonFault.EmailMissing;
            account.Name = wanted.Name;
            account.SignInWith(wanted.Email);
            return Outcome.Done;
        }, cancellationToken);
        return outcome.IsDone ? outcome.WithUndo(new BoardUndo(async stop => (await ExecuteAsync(who, personId, wanted, seen, stop)).Kind)) : outcome;
    }
}
