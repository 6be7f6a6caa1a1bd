using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>What became of the password, whose it is, and how long there is to wait.</summary>
/// <param name="Outcome">What became of the password.</param>
/// <param name="Account">Whose it is; null where nobody gets in by it.</param>
/// <param name="Wait">How long there is to wait.</param>
/// <param name="IsOff">The password is right, and the kommune takes none from whoever has another way in.</param>
internal sealed record SignInAnswer(PasswordOutcome Outcome, Account? Account = null, TimeSpan Wait = default, bool IsOff = false);

/// <summary>Checks an e-mail address and a password. What follows, <see cref="EnterAccount"/> knows.</summary>
internal sealed partial class SignIn(CheckPassword check, PasswordsOff off, IDbContextFactory<LeanDbContext> contexts, ILogger<SignIn> logger)
{
    public async Task<SignInAnswer> ExecuteAsync(string email, string password, TryPlace place, CancellationToken cancellationToken)
    {
        var answer = await check.ExecuteAsync(email, password, place, cancellationToken);
        if (answer.Account is { } account && await IsOffAsync(account.Id, cancellationToken))
        {
            LogOff(logger, account.Id);
            return new SignInAnswer(answer.Outcome, IsOff: true);
        }

        return new SignInAnswer(answer.Outcome, answer.Account, answer.Wait);
    }

    private async Task<bool> IsOffAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await off.IsForAsync(db, accountId, cancellationToken);
    }

    [LoggerMessage(622, LogLevel.Information, "Password of account {AccountId} denied: its kommune has turned passwords off")]
    private static partial void LogOff(ILogger logger, int accountId);
}
