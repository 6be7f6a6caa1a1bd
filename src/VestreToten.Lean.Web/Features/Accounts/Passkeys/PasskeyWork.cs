using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.Passkeys;

/// <summary>Asks browsers for passkeys and looks at what they answer, by Identity's own handler.</summary>
internal sealed partial class PasskeyWork(
    IPasskeyHandler<Account> handler, PasskeyChallenges challenges, PasskeyOrigin origin, IDbContextFactory<LeanDbContext> contexts, ILogger<PasskeyWork> logger)
{
    /// <summary>Longer than any that a browser makes with no attestation.</summary>
    private const int MaxCredentialLength = 32_000;

    /// <summary>What a browser is to sign.</summary>
    /// <param name="context">The request, and where the challenge is kept.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="account">Whose passkey; null for anybody's.</param>
    public async Task<string> AskAsync(HttpContext context, PasskeyPurpose purpose, Account? account)
    {
        var asked = await handler.MakeRequestOptionsAsync(account, context);
        challenges.Keep(context, purpose, asked.AssertionState ?? "");
        return asked.RequestOptionsJson;
    }

    /// <summary>What a browser is to make a passkey of.</summary>
    public async Task<string> OfferAsync(HttpContext context, PasskeyPurpose purpose, int accountId, string name, string email)
    {
        var user = new PasskeyUserEntity { Id = accountId.ToString(CultureInfo.InvariantCulture), Name = email, DisplayName = name };
        var offered = await handler.MakeCreationOptionsAsync(user, context);
        challenges.Keep(context, purpose, offered.AttestationState ?? "");
        return offered.CreationOptionsJson;
    }

    /// <summary>Looks at what was signed. The account may be disabled for all that is known here.</summary>
    public async Task<PasskeyAnswer> CheckAsync(HttpContext context, PasskeyPurpose purpose, string? credential, CancellationToken cancellationToken)
    {
        if (challenges.Take(context, purpose) is not { } state || credential is not { Length: > 0 and <= MaxCredentialLength })
            return new PasskeyAnswer(PasskeyOutcome.Refused);
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded)
            return new PasskeyAnswer(Refuse(context, credential, result.Failure));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var passkey = await db.Passkeys.AsTracking().SingleOrDefaultAsync(p => p.CredentialId == result.Passkey.CredentialId, cancellationToken);
        if (passkey is null)
            return new PasskeyAnswer(PasskeyOutcome.Refused);
        (passkey.Data.SignCount, passkey.Data.IsBackedUp) = (result.Passkey.SignCount, result.Passkey.IsBackedUp);
        await db.SaveChangesAsync(cancellationToken);
        return new PasskeyAnswer(PasskeyOutcome.Right, result.User);
    }

    /// <summary>Looks at a passkey that was made. Nothing is stored.</summary>
    public async Task<PasskeyMade> TakeAsync(HttpContext context, PasskeyPurpose purpose, int accountId, string? name, string? credential)
    {
        if (challenges.Take(context, purpose) is not { } state || credential is not { Length: > 0 and <= MaxCredentialLength })
            return new PasskeyMade(PasskeyOutcome.Refused);
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded)
            return new PasskeyMade(Refuse(context, credential, result.Failure));
        // Made for another account: the same browser, in between.
        if (result.UserEntity.Id != accountId.ToString(CultureInfo.InvariantCulture))
            return new PasskeyMade(PasskeyOutcome.Refused);
        var made = result.Passkey;
        return new PasskeyMade(PasskeyOutcome.Right, new IdentityUserPasskey<int>
        {
            UserId = accountId, CredentialId = made.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = made.PublicKey, Name = name, CreatedAt = made.CreatedAt, SignCount = made.SignCount, Transports = made.Transports,
                IsUserVerified = made.IsUserVerified, IsBackupEligible = made.IsBackupEligible, IsBackedUp = made.IsBackedUp,
                // What make of machine it is says nothing that is needed here.
                AttestationObject = [], ClientDataJson = [],
            },
        });
    }

    private PasskeyOutcome Refuse(HttpContext context, string credential, Exception? failure)
    {
        var outcome = origin.IsElsewhere(context.Request, credential) ? PasskeyOutcome.Elsewhere : PasskeyOutcome.Refused;
        LogRefused(logger, outcome.ToString(), failure?.GetType().Name ?? "");
        return outcome;
    }

    [LoggerMessage(220, LogLevel.Warning, "Passkey refused: {Outcome} ({Failure})")]
    private static partial void LogRefused(ILogger logger, string outcome, string failure);
}
