using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

internal enum CodeOutcome
{
    Right,

    /// <summary>One of the codes for those who have lost their app.</summary>
    RightRecovery,

    Wrong,

    /// <summary>Too many wrong ones: not looked at.</summary>
    Wait,
}

/// <summary>
/// The one place where codes are checked. Each is taken once: of a code that somebody has looked at over a shoulder, only the first
/// to send it has any use. Only who has shown the password comes here, so a limit for the account shuts nobody out by itself.
/// </summary>
internal sealed partial class CheckCode(
    IDbContextFactory<LeanDbContext> contexts, AppSecrets secrets, SignInTurns turns, SignInFailures failures, TimeProvider time,
    ILogger<CheckCode> logger)
{
    /// <summary>Wrong codes of an account in a <see cref="Period"/>: with three codes that are right at a time, one guess in 350 a day.</summary>
    public const int MaxWrong = 10;

    public static readonly TimeSpan Period = TimeSpan.FromMinutes(30);

    private readonly FailureBudget<int> _wrong = new(time, MaxWrong, Period);

    /// <param name="accountId">Whose code it is to be.</param>
    /// <param name="typed">As typed: blanks and hyphens are left out.</param>
    /// <param name="cancellationToken">Whoever typed it has gone.</param>
    public async Task<CodeOutcome> ExecuteAsync(int accountId, string typed, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(FormattableString.Invariant($"code {accountId}"), cancellationToken);
        if (WaitOf(accountId) > TimeSpan.Zero)
            return CodeOutcome.Wait;
        var code = Tidy(typed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (code.Length == RecoveryCodes.Length && await db.TakeRecoveryCodeAsync(accountId, code, cancellationToken))
        {
            LogRecovery(logger, accountId);
            return CodeOutcome.RightRecovery;
        }

        if (await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == accountId, cancellationToken) is { } app
            && secrets.StepOf(app, code) is { } step
            && await db.AuthenticatorApps.Where(a => a.AccountId == accountId && a.LastStep < step)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastStep, step), cancellationToken) == 1)
        {
            return CodeOutcome.Right;
        }

        _wrong.Spend(accountId);
        failures.Note(accountId);
        if (WaitOf(accountId) <= TimeSpan.Zero)
            return CodeOutcome.Wrong;
        LogWait(logger, accountId);
        return CodeOutcome.Wait;
    }

    /// <summary>How long there is to wait before the next try.</summary>
    public TimeSpan WaitOf(int accountId) => _wrong.WaitOf(accountId);

    /// <summary>The code in what was typed or pasted.</summary>
    public static string Tidy(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [LoggerMessage(223, LogLevel.Warning, "Wrong codes for account {AccountId}: codes denied for a while")]
    private static partial void LogWait(ILogger logger, int accountId);

    [LoggerMessage(224, LogLevel.Warning, "Account {AccountId} signed in with a recovery code")]
    private static partial void LogRecovery(ILogger logger, int accountId);
}
