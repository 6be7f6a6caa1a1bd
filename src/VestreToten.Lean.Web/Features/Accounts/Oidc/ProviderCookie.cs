using Microsoft.AspNetCore.Authentication;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What the sign-in's own sealed cookie holds for the sign-out at the provider: which one, and the token that names its session.</summary>
internal static class ProviderCookie
{
    private const string SchemeItem = "provider", TokenItem = "provider.token";

    /// <summary>A longer one, of somebody with many groups, is left out: a browser keeps only so much, and the provider asks instead.</summary>
    private const int MaxTokenLength = 3_000;

    public static void Keep(AuthenticationProperties properties, string scheme, string? idToken)
    {
        properties.Items[SchemeItem] = scheme;
        if (idToken is { Length: <= MaxTokenLength })
            properties.Items[TokenItem] = idToken;
    }

    /// <summary>What the cookie of a new session is to hold.</summary>
    public static AuthenticationProperties Copy(AuthenticationProperties answered)
    {
        var kept = new AuthenticationProperties { IsPersistent = true };
        foreach (var item in new[] { SchemeItem, TokenItem })
        {
            if (answered.Items.TryGetValue(item, out var value))
                kept.Items[item] = value;
        }

        return kept;
    }

    /// <summary>By which scheme somebody came in, and by which token; null where it was by password.</summary>
    public static (string Scheme, string? IdToken)? Read(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(SchemeItem, out var scheme) == true && scheme is not null
            ? (scheme, properties.Items.TryGetValue(TokenItem, out var token) ? token : null)
            : null;
}
