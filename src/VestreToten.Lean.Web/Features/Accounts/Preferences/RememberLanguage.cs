using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Preferences;

/// <summary>Whoever changes the language while signed in gets letters in it too.</summary>
internal sealed class RememberLanguage(Sessions sessions, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task ExecuteAsync(ClaimsPrincipal who, CultureInfo language, CancellationToken cancellationToken)
    {
        if (SessionClaims.Read(who) is { } claims && await sessions.IsOpenAsync(claims, cancellationToken))
            await contexts.ChangeAsync(claims.AccountId, choice => choice.Speak(language.Name), cancellationToken);
    }
}
