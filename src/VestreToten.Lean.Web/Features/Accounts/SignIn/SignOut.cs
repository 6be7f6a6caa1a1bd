using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

internal enum SignOutOutcome
{
    SignedOut,

    WasNotSignedIn,
}

/// <summary>Ends the session that a cookie names, for good.</summary>
internal sealed partial class SignOut(Sessions sessions, ILogger<SignOut> logger)
{
    public async Task<SignOutOutcome> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        if (SessionClaims.Read(who) is not { } claims)
            return SignOutOutcome.WasNotSignedIn;
        await sessions.EndAsync(claims, cancellationToken);
        LogSignedOut(logger, claims.AccountId);
        return SignOutOutcome.SignedOut;
    }

    [LoggerMessage(62, LogLevel.Information, "Account {AccountId} signed out")]
    private static partial void LogSignedOut(ILogger logger, int accountId);
}
