using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>
/// Deletes an account with its roles, keys and sessions. What the person has written on boards stays there, and so does the
/// name where it stands on a card.
/// </summary>
internal sealed partial class DeletePerson(PeopleCommands people, ILogger<DeletePerson> logger)
{
    public async Task<Outcome<PersonFault>> ExecuteAsync(ClaimsPrincipal who, int personId, CancellationToken cancellationToken = default)
    {
        var outcome = await people.RunOnAccountAsync(who, personId, (work, person) =>
        {
            work.Db.Users.Remove(person.Account);
            return Task.FromResult<Outcome<PersonFault>>(Outcome.Done);
        }, cancellationToken);
        if (outcome.IsDone)
            LogDeleted(logger, personId);
        return outcome;
    }

    [LoggerMessage(159, LogLevel.Information, "Account {AccountId} deleted by an administrator")]
    private static partial void LogDeleted(ILogger logger, int accountId);
}
