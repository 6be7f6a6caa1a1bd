using System.Security.Claims;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Gives somebody a role at a unit, with or without days, and takes it away. It bites at the next press.</summary>
internal sealed class ChangeRoles(PeopleCommands people)
{
    /// <summary>Gives a role; one that the person has already gets the days.</summary>
    public async Task<Outcome<PersonFault>> GiveAsync(ClaimsPrincipal who, int personId, RoleInput wanted, CancellationToken cancellationToken = default)
    {
        RoleInput? before = null;
        Grant? given = null;
        var outcome = await people.RunAsync(who, personId, async (work, person) =>
        {
            if (await PersonRules.CheckRoleAsync(work, wanted) is { IsDone: false } refused)
                return refused;
            var grant = person.Roles.Select(r => r.Grant).FirstOrDefault(g => g.UnitId == wanted.UnitId && g.Role == wanted.Role);
            before = grant is null ? null : new RoleInput(grant.UnitId, grant.Role, grant.FirstDay, grant.LastDay);
            if (grant is null)
            {
                grant = Grant.To(personId, wanted.UnitId, wanted.Role);
                work.Db.Grants.Add(grant);
            }

            grant.GiveByHand();
            grant.Limit(wanted.FirstDay, wanted.LastDay);
            given = grant;
            return Outcome.Done;
        }, cancellationToken);
        return outcome.IsDone ? outcome.WithUndo(new BoardUndo(async stop => before is null
            ? (await TakeAsync(who, personId, given!.Id, stop)).Kind : (await GiveAsync(who, personId, before, stop)).Kind)) : outcome;
    }

    /// <summary>Takes a role away.</summary>
    public async Task<Outcome<PersonFault>> TakeAsync(ClaimsPrincipal who, int personId, int roleId, CancellationToken cancellationToken = default)
    {
        RoleInput? taken = null;
        var outcome = await people.RunAsync(who, personId, (work, person) =>
        {
            if (person.Roles.FirstOrDefault(r => r.Grant.Id == roleId) is not { } role)
                return Answer(Outcome.Gone);
            if (!work.Reaches(role.Path))
                return Answer(Outcome.Denied);
            if (person.Roles.Count == 1)
                return Answer(PersonFault.LastRole);
            taken = new RoleInput(role.Grant.UnitId, role.Grant.Role, role.Grant.FirstDay, role.Grant.LastDay);
            work.Db.Grants.Remove(role.Grant);
            return Answer(Outcome.Done);
        }, cancellationToken);
        return outcome.IsDone ? outcome.WithUndo(new BoardUndo(async stop => (await GiveAsync(who, personId, taken!, stop)).Kind)) : outcome;
    }

    private static Task<Outcome<PersonFault>> Answer(Outcome<PersonFault> outcome) => Task.FromResult(outcome);
}
