using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>Somebody who is to be changed, with every role of theirs.</summary>
internal sealed record Person(Account Account, IReadOnlyList<HeldRole> Roles);

/// <summary>A role, and the path of its unit.</summary>
internal sealed record HeldRole(Grant Grant, string Path);

/// <summary>
/// How a person is changed: only by whoever administers a role of theirs, and as a whole only by whoever administers all of
/// them. A kommune that has an administrator for good is never left without one.
/// </summary>
internal sealed class PeopleCommands(KommuneCommands commands)
{
    /// <summary>Changes the account itself.</summary>
    public Task<Outcome<PersonFault>> RunOnAccountAsync(
        ClaimsPrincipal who, int personId, Func<KommuneWork, Person, Task<Outcome<PersonFault>>> change, CancellationToken cancellationToken) =>
        RunAsync(who, personId, async (work, person) =>
            person.Roles.All(role => work.Reaches(role.Path)) ? await change(work, person) : PersonFault.Elsewhere, cancellationToken);

    /// <summary>Changes roles: the change asks <see cref="KommuneWork.Reaches"/> of each.</summary>
    public Task<Outcome<PersonFault>> RunAsync(
        ClaimsPrincipal who, int personId, Func<KommuneWork, Person, Task<Outcome<PersonFault>>> change, CancellationToken cancellationToken) =>
        commands.RunAsync<Outcome<PersonFault>>(who, Right.ManagePeople, async work =>
        {
            if (await FindAsync(work, personId) is not { } person || !person.Roles.Any(role => work.Reaches(role.Path)))
                return Outcome.Denied;
            var administered = await AdministeredAsync(work);
            var outcome = await change(work, person);
            if (!outcome.IsDone)
                return outcome;
            await work.SaveAsync();
            return administered.IsSubsetOf(await AdministeredAsync(work)) ? outcome : PersonFault.LastAdmin;
        }, cancellationToken);

    private static async Task<Person?> FindAsync(KommuneWork work, int personId)
    {
        if (await work.Db.Users.AsTracking().SingleOrDefaultAsync(a => a.Id == personId, work.CancellationToken) is not { } account)
            return null;
        var roles = await (
            from grant in work.Db.Grants.AsTracking()
            join unit in work.Db.Units on grant.UnitId equals unit.Id
            where grant.AccountId == personId
            select new { grant, unit.Path }).ToListAsync(work.CancellationToken);
        return new Person(account, [.. roles.Select(r => new HeldRole(r.grant, r.Path))]);
    }

    private static Task<HashSet<int>> AdministeredAsync(KommuneWork work) =>
        work.Db.AdministeredAsync([.. work.Reach.Select(UnitPath.RootOf).Distinct()], work.Today, work.CancellationToken);
}
