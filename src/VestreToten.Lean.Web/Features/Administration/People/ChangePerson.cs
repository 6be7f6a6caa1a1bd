using System.Security.Claims;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Another name or e-mail address. Whoever has taken the account is told at the address before.</summary>
internal sealed class ChangePerson(PeopleCommands people, NoticeMail notices)
{
    /// <param name="who">Who asks.</param>
    /// <param name="personId">The account.</param>
    /// <param name="seen">What was on the screen.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<PersonFault>> ExecuteAsync(
        ClaimsPrincipal who, int personId, PersonDetails seen, PersonDetails wanted, CancellationToken cancellationToken = default)
    {
        NoticeLetter? letter = null;
        var outcome = await ChangeAsync(who, personId, seen, wanted, async (work, person) =>
        {
            if (person.Account.IsTaken && person.Account.Email is { } before && before != wanted.Email)
                letter = new NoticeLetter(NoticeKind.EmailChanged, before, person.Account.Name, work.Now, await LetterLanguage.OfAsync(work, personId));
        }, cancellationToken);
        if (!outcome.IsDone)
            return outcome;
        if (letter is not null)
            notices.TrySend(letter);
        // Taken back, the address that is left was perhaps mistyped, and a stranger's: nothing is written there.
        return outcome.WithUndo(new BoardUndo(async stop => (await ChangeAsync(who, personId, wanted, seen, (_, _) => Task.CompletedTask, stop)).Kind));
    }

    private Task<Outcome<PersonFault>> ChangeAsync(
        ClaimsPrincipal who, int personId, PersonDetails seen, PersonDetails wanted, Func<KommuneWork, Person, Task> before, CancellationToken cancellationToken) =>
        people.RunOnAccountAsync(who, personId, async (work, person) =>
        {
            var account = person.Account;
            if (new PersonDetails(account.Name, account.Email) != seen)
                return Outcome.Conflict;
            if ((PersonRules.CheckName(wanted.Name) ?? await PersonRules.CheckEmailAsync(work.Db, wanted.Email, personId, cancellationToken)) is { } fault)
                return fault;
            if (wanted.Email is null && account.HasPassword)
                return PersonFault.EmailMissing;
            await before(work, person);
            account.Name = wanted.Name;
            account.SignInWith(wanted.Email);
            return Outcome.Done;
        }, cancellationToken);
}
