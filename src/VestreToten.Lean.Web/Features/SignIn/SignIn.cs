using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Access;

namespace VestreToten.Lean.Web.Features.SignIn;

/// <summary>What became of a try to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>A session has begun.</summary>
    SignedIn,

    /// <summary>The e-mail address or the password is wrong: nobody is told which.</summary>
    Wrong,

    /// <summary>Too many wrong passwords for this e-mail address.</summary>
    LockedOut,

    /// <summary>Too many failures from where the try came.</summary>
    TooManyFailures,
}

/// <summary>The outcome, and who has signed in.</summary>
internal sealed record SignInAnswer(SignInOutcome Outcome, ClaimsPrincipal? Who = null);

/// <summary>Checks an e-mail address and a password, and begins a session.</summary>
internal sealed partial class SignIn(
    UserManager<Account> accounts, SignInManager<Account> passwords, Sessions sessions,
    SignInFailures failures, SignInTurns turns, ILogger<SignIn> logger)
{
    private static readonly Account Nobody = new();

    /// <summary>A hash to spend the same time on where there is no account.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<SignInAnswer> ExecuteAsync(string email, string password, IPAddress? from, CancellationToken cancellationToken)
    {
        var key = EmailAddress.Key(email);
        using var turn = await turns.TakeAsync(key ?? "", cancellationToken);
        if (!failures.MayTry(from))
            return new SignInAnswer(SignInOutcome.TooManyFailures);
        var account = key is null ? null : await accounts.FindByEmailAsync(email);
        var outcome = account is { IsDisabled: false }
            ? await CheckAsync(account, password)
            : CheckNobody(key, password);
        if (outcome != SignInOutcome.SignedIn)
        {
            failures.Count(from);
            return new SignInAnswer(outcome);
        }

        LogSignedIn(logger, account!.Id);
        return new SignInAnswer(outcome, await sessions.BeginAsync(account, cancellationToken));
    }

    private async Task<SignInOutcome> CheckAsync(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            SpendTime(password);
            return SignInOutcome.LockedOut;
        }

        var result = await passwords.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
            LogLocked(logger, account.Id);
        return result.Succeeded ? SignInOutcome.SignedIn : result.IsLockedOut ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
    }

    private SignInOutcome CheckNobody(string? key, string password)
    {
        SpendTime(password);
        return key is not null && failures.LocksStranger(key) ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
    }

    private void SpendTime(string password) => accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);

    [LoggerMessage(60, LogLevel.Information, "Account {AccountId} signed in")]
    private static partial void LogSignedIn(ILogger logger, int accountId);

    [LoggerMessage(61, LogLevel.Warning, "Account {AccountId} was locked after too many wrong passwords")]
    private static partial void LogLocked(ILogger logger, int accountId);
}
