using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>
/// Asks whoever has signed in for the password again: what reaches beyond the session is not for whoever comes past a screen that
/// stands open.
/// </summary>
internal sealed class ConfirmOwner(AccessCheck access, Sessions sessions, CheckPassword check, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ProfileFault> ExecuteAsync(ClaimsPrincipal who, string? password, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return ProfileFault.Denied;
        if (string.IsNullOrEmpty(password))
            return ProfileFault.ConfirmMissing;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var email = await db.Users.Where(a => a.Id == id).Select(a => a.NormalizedEmail).SingleAsync(cancellationToken);
        var session = SessionClaims.Read(who)!.Value;
        var answer = await check.ExecuteAsync(email ?? "", password, TryPlace.Session(session.SessionId), cancellationToken);
        switch (answer.Outcome)
        {
            case PasswordOutcome.Right when answer.Account!.Id == id:
                await sessions.ProveAsync(session, isStrong: false, cancellationToken);
                return ProfileFault.None;
            case PasswordOutcome.Wait or PasswordOutcome.Busy:
                return ProfileFault.ConfirmLater;
            default:
                return ProfileFault.ConfirmWrong;
        }
    }
}
