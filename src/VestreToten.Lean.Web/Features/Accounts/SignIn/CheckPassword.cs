using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

internal enum PasswordOutcome
{
    Right,

    /// <summary>The account or the password is wrong: nobody is told which.</summary>
    Wrong,

    /// <summary>Too many wrong ones: not looked at.</summary>
    Wait,

    /// <summary>Too many wait in line from the same place.</summary>
    Busy,
}

/// <summary>The outcome; whose password it is; and how long there is to wait.</summary>
internal sealed record PasswordAnswer(PasswordOutcome Outcome, Account? Account = null, TimeSpan Wait = default);

/// <summary>
/// The one place where passwords are checked, at sign-in and wherever somebody who has signed in is asked again. It does the
/// same work, with the same count, whether there is such an account or not.
/// </summary>
internal sealed partial class CheckPassword(
    IDbContextFactory<LeanDbContext> contexts, IPasswordHasher<Account> hasher, WrongPasswords wrong, SignInLanes lanes, SignInTurns turns,
    SignInFailures failures, ILogger<CheckPassword> logger)
{
    private static readonly Account Nobody = new();

    /// <summary>A hash to spend the same time on where there is no account.</summary>
    private readonly string _nobodysHash = hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <param name="email">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="place">Where it was typed.</param>
    /// <param name="cancellationToken">Whoever typed it has gone.</param>
    public async Task<PasswordAnswer> ExecuteAsync(string email, string password, TryPlace place, CancellationToken cancellationToken)
    {
        // What cannot be anybody's address counts as one address that nobody has.
        var key = EmailAddress.Key(email) ?? "";
        using var lane = await lanes.EnterAsync(place, cancellationToken);
        if (lane is null)
            return new PasswordAnswer(PasswordOutcome.Busy);
        using var turn = await turns.TakeAsync(key, cancellationToken);
        if (wrong.WaitOf(key, place) is { Ticks: > 0 } wait)
            return new PasswordAnswer(PasswordOutcome.Wait, Wait: wait);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancellationToken);
        if (account is { IsDisabled: false, PasswordHash: { } hash }
            && hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed and var result)
        {
            wrong.Forget(key, place);
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
                await RehashAsync(db, account, password, cancellationToken);
            return new PasswordAnswer(PasswordOutcome.Right, account);
        }

        if (account is not { IsDisabled: false, PasswordHash: not null })
            hasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
        lanes.Count(place);
        if (account is not null)
            failures.Note(account.Id);
        if (wrong.Count(key, place) is not { Ticks: > 0 } from)
            return new PasswordAnswer(PasswordOutcome.Wrong);
        if (account is not null)
            LogWait(logger, account.Id, (int)from.TotalSeconds);
        return new PasswordAnswer(PasswordOutcome.Wait, Wait: from);
    }

    /// <summary>A newer version hashes harder.</summary>
    private Task<int> RehashAsync(LeanDbContext db, Account account, string password, CancellationToken cancellationToken)
    {
        var hash = hasher.HashPassword(account, password);
        return db.Users.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), cancellationToken);
    }

    [LoggerMessage(61, LogLevel.Warning, "Wrong passwords for account {AccountId}: sign-in from the same place denied for {Seconds} seconds")]
    private static partial void LogWait(ILogger logger, int accountId, int seconds);
}
