using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>What is asked before somebody is invited or changed.</summary>
internal static class PersonRules
{
    public static PersonFault? CheckName(string name) => TypedText.CheckName(name, Unit.MaxNameLength) switch
    {
        TextFault.None => null,
        TextFault.Empty or TextFault.TooShort => PersonFault.NameMissing,
        TextFault.TooLong => PersonFault.NameTooLong,
        _ => PersonFault.NameUnreadable,
    };

    /// <summary>What is wrong with an e-mail address; nothing with one that is not given.</summary>
    /// <param name="db">Where others' addresses are.</param>
    /// <param name="email">The address.</param>
    /// <param name="personId">Whose own it may be; 0 for somebody new.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<PersonFault?> CheckEmailAsync(LeanDbContext db, string? email, int personId, CancellationToken cancellationToken) =>
        email is null ? null
            : EmailAddress.Key(email) is not { } key ? PersonFault.EmailBad
            : await db.Users.AnyAsync(a => a.Id != personId && (a.NormalizedEmail == key || a.NormalizedUserName == key), cancellationToken) ? PersonFault.EmailTaken
            : null;

    /// <summary>What is wrong with a role; <see cref="Outcome.Denied"/> for a unit out of reach.</summary>
    public static async Task<Outcome<PersonFault>> CheckRoleAsync(KommuneWork work, RoleInput wanted)
    {
        var unit = await work.Db.Units.SingleOrDefaultAsync(u => u.Id == wanted.UnitId, work.CancellationToken);
        if (unit is null || !work.Reaches(unit.Path) || !Enum.IsDefined(wanted.Role))
            return Outcome.Denied;
        if (unit.ClosedOn is not null)
            return PersonFault.UnitClosed;
        return wanted.LastDay < wanted.FirstDay || wanted.LastDay < work.Today ? PersonFault.DaysBad : Outcome.Done;
    }
}
