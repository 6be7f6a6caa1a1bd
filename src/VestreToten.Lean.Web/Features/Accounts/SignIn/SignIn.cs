using System.Security.Claims;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>What became of the password, who has signed in, and how long there is to wait.</summary>
internal sealed record SignInAnswer(PasswordOutcome Outcome, ClaimsPrincipal? Who = null, TimeSpan Wait = default);

/// <summary>Checks an e-mail address and a password, and begins a session.</summary>
internal sealed partial class SignIn(CheckPassword check, Sessions sessions, ILogger<SignIn> logger)
{
    public async Task<SignInAnswer> ExecuteAsync(string email, string password, TryPlace place, CancellationToken cancellationToken)
    {
        var answer = await check.ExecuteAsync(email, password, place, cancellationToken);
        if (answer.Account is not { } account)
            return new SignInAnswer(answer.Outcome, Wait: answer.Wait);
        LogSignedIn(logger, account.Id);
        return new SignInAnswer(answer.Outcome, await sessions.BeginAsync(account, cancellationToken));
    }

    [LoggerMessage(60, LogLevel.Information, "Account {AccountId} signed in")]
    private static partial void LogSignedIn(ILogger logger, int accountId);
}
