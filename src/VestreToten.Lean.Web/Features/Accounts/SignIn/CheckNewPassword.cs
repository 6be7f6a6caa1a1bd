using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>What is wrong with a password that somebody wants to have.</summary>
internal enum NewPasswordFault
{
    None,

    Missing,

    /// <summary>Short, or the same few characters again and again.</summary>
    Short,

    Guessable,
}

/// <summary>Whether an account may have a password: the names of the person, the units and the kommune are among what is guessed first.</summary>
internal static class CheckNewPassword
{
    public static async Task<NewPasswordFault> ExecuteAsync(
        LeanDbContext db, int accountId, string name, string email, string password, CancellationToken cancellationToken)
    {
        if (password.Length == 0)
            return NewPasswordFault.Missing;
        if (PasswordRule.IsShort(password))
            return NewPasswordFault.Short;
        var units = await (
            from grant in db.Grants
            join unit in db.Units on grant.UnitId equals unit.Id
            where grant.AccountId == accountId
            select new { unit.Name, unit.Path }).ToListAsync(cancellationToken);
        var roots = units.Select(u => UnitPath.RootOf(u.Path)).Distinct().ToList();
        var kommuner = await db.Units.Where(u => roots.Contains(u.Id)).Select(u => u.Name).ToListAsync(cancellationToken);
        return PasswordRule.IsGuessable(password, [name, email, .. units.Select(u => u.Name), .. kommuner]) ? NewPasswordFault.Guessable : NewPasswordFault.None;
    }
}
