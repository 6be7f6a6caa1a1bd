using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Web.Features.Accounts.Preferences;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>What became of a choice.</summary>
internal enum ChoiceOutcome
{
    /// <summary>It is saved.</summary>
    Done,

    /// <summary>The sign-in is over, or the account disabled.</summary>
    Denied,

    /// <summary>No language of this program.</summary>
    UnknownLanguage,
}

/// <summary>Somebody who has signed in chooses which letters to get, and in which language.</summary>
internal sealed class ChooseDigests(Sessions sessions, IDbContextFactory<LeanDbContext> contexts)
{
    /// <param name="who">Who it is.</param>
    /// <param name="choices">Letter by letter; those that are not named stay as they are.</param>
    /// <param name="language">As <c>nn-NO</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ChoiceOutcome> ExecuteAsync(
        ClaimsPrincipal who, IReadOnlyDictionary<DigestKind, bool> choices, string language, CancellationToken cancellationToken = default)
    {
        if (SessionClaims.Read(who) is not { } claims || !await sessions.IsOpenAsync(claims, cancellationToken))
            return ChoiceOutcome.Denied;
        if (Cultures.Find(language) is not { } culture)
            return ChoiceOutcome.UnknownLanguage;
        var saved = await contexts.ChangeAsync(claims.AccountId, choice =>
        {
            foreach (var (kind, wants) in choices)
                choice.Choose(kind, wants);
            choice.Speak(culture.Name);
        }, cancellationToken);
        return saved ? ChoiceOutcome.Done : ChoiceOutcome.Denied;
    }
}
