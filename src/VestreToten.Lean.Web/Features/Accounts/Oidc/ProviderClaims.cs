using System.Security.Claims;
using System.Text.Json;

namespace VestreToten.Lean.Web.Features.Accounts.Oidc;

/// <summary>What a provider tells of somebody, as rules read it: what stands in an object is named with dots, a list has each of its values.</summary>
internal sealed class ProviderClaims
{
    /// <summary>Deeper than any provider goes.</summary>
    private const int MaxDepth = 16;

    private readonly Dictionary<string, HashSet<string>> _values = new(StringComparer.Ordinal);

    private ProviderClaims()
    {
    }

    /// <summary>The names, and what each says, for one to look at.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Values => _values;

    public static ProviderClaims Of(IEnumerable<Claim> told)
    {
        var claims = new ProviderClaims();
        foreach (var claim in told)
        {
            if (claim.Value is ['{' or '[', ..] && TryParse(claim.Value) is { } json)
                claims.Add(claim.Type, json);
            else
                claims.Add(claim.Type, claim.Value);
        }

        return claims;
    }

    /// <summary>Reads an object of JSON; null where it is none.</summary>
    public static ProviderClaims? Parse(string text)
    {
        if (TryParse(text) is not { ValueKind: JsonValueKind.Object } json)
            return null;
        var claims = new ProviderClaims();
        claims.Add("", json);
        return claims;
    }

    /// <summary>Whether a claim says this, or has it among its values.</summary>
    public bool Has(string claim, string value) => _values.TryGetValue(claim, out var values) && values.Contains(value);

    /// <summary>What a claim says; null where it says nothing, or more than one thing.</summary>
    public string? One(string claim) => _values.TryGetValue(claim, out var values) && values.Count == 1 ? values.Single() : null;

    /// <summary>
    /// Whether the provider has left a claim out though there is something to tell: Entra ID does so with the groups of who has more than
    /// 200 (OpenID Connect Core 1.0, 5.6.2). That is not the same as having none.
    /// </summary>
    public bool IsLeftOut(string claim) => _values.ContainsKey("_claim_names." + claim) || (claim == "groups" && Has("hasgroups", "true"));

    private void Add(string name, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                    Add(name.Length == 0 ? property.Name : name + "." + property.Name, property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Add(name, item);
                break;
            case JsonValueKind.String:
                Add(name, json.GetString()!);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                Add(name, json.GetRawText());
                break;
        }
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var values))
            _values[name] = values = new HashSet<string>(StringComparer.Ordinal);
        values.Add(value);
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
