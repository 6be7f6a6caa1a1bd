using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What is wrong at the page of one's own ways to sign in.</summary>
public enum LinkedFault
{
    None,

    PasswordMissing,

    PasswordWrong,

    /// <summary>Too many wrong passwords.</summary>
    PasswordLater,

    /// <summary>There is no password to ask for, and the sign-in was a while ago.</summary>
    SignInAgain,

    /// <summary>Without it nobody could sign in to the account.</summary>
    LastWay,

    /// <summary>The form was made before a sign-in, a sign-out or a change of keys.</summary>
    Stale,
}

/// <summary>
/// Asks whoever sits at an open session to show that the account is theirs, before a way into it is made or taken away: by its
/// password, or, where it has none, by having shown something just now.
/// </summary>
internal sealed class OwnConsent(CheckPassword check, Sessions sessions, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<LinkedFault> AskAsync(SessionClaims session, string? password, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await db.Users.Where(a => a.Id == session.AccountId).Select(a => new { a.NormalizedEmail, a.HasPassword }).SingleAsync(cancellationToken);
        if (!own.HasPassword)
            return await sessions.IsFreshAsync(session, cancellationToken) ? LinkedFault.None : LinkedFault.SignInAgain;
        if (string.IsNullOrEmpty(password))
            return LinkedFault.PasswordMissing;
        var answer = await check.ExecuteAsync(own.NormalizedEmail ?? "", password, TryPlace.Session(session.SessionId), cancellationToken);
        return answer.Outcome switch
        {
            PasswordOutcome.Right when answer.Account!.Id == session.AccountId => LinkedFault.None,
            PasswordOutcome.Wait or PasswordOutcome.Busy => LinkedFault.PasswordLater,
            _ => LinkedFault.PasswordWrong,
        };
    }
}
