using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.SignIn;

/// <summary>What somebody has shown.</summary>
internal enum Shown
{
    /// <summary>A password, or a link in a letter: one thing.</summary>
    Password,

    /// <summary>The same and a code from the app, or a passkey: two.</summary>
    Two,
}

/// <summary>
/// Begins a session for whoever has shown what is asked for, or asks for the code of the app first. The one way in beside the set-up.
/// </summary>
internal sealed partial class EnterAccount(
    IDbContextFactory<LeanDbContext> contexts, Sessions sessions, PendingSignIn pending, KnownDevices devices, LeanSettings settings, TimeProvider time,
    ILogger<EnterAccount> logger)
{
    /// <summary>How long a new administrator may go on with a password alone: the day on which a kommune is set up.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Enters, or keeps in the browser that a code is still to come.</summary>
    /// <returns>Where the browser is to go.</returns>
    public async Task<string> ExecuteAsync(HttpContext context, Account account, Shown shown, string returnUrl, CancellationToken cancellationToken)
    {
        // In the demonstration everybody knows the password, and nothing is behind it.
        var isWeak = shown == Shown.Password && !settings.IsDemo;
        if (shown == Shown.Password)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.AuthenticatorApps.AnyAsync(a => a.AccountId == account.Id, cancellationToken))
            {
                pending.Keep(context, account, returnUrl);
                return PendingSignIn.Address;
            }

            if (isWeak && account.SecondFactorDue is null)
                await BeginGraceAsync(db, account.Id, cancellationToken);
        }

        // From here on it is not given up: a browser that has gone has its session all the same, and it is in the list.
        var who = await sessions.BeginAsync(account, new SessionStart(isWeak, BrowserKind.Of(context.Request)), CancellationToken.None);
        await PutAsync(context, who);
        devices.Remember(context, account.Email!);
        LogSignedIn(logger, account.Id);
        return returnUrl;
    }

    /// <summary>Puts the session in the browser's cookie.</summary>
    public static Task PutAsync(HttpContext context, ClaimsPrincipal who) =>
        context.SignInAsync(IdentityConstants.ApplicationScheme, who, new AuthenticationProperties { IsPersistent = true });

    /// <summary>For everybody: whoever is made an administrator later has had the day.</summary>
    private Task<int> BeginGraceAsync(LeanDbContext db, int accountId, CancellationToken cancellationToken)
    {
        DateTimeOffset? due = time.GetUtcNow() + Grace;
        return db.Users.Where(a => a.Id == accountId && a.SecondFactorDue == null).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecondFactorDue, due), cancellationToken);
    }

    [LoggerMessage(60, LogLevel.Information, "Account {AccountId} signed in")]
    private static partial void LogSignedIn(ILogger logger, int accountId);
}
