using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>
/// Reads Accept-Language. Browsers send <c>no</c> for Norwegian, which .NET does not know to be related to <c>nb</c>.
/// </summary>
internal sealed class BrowserLanguage : RequestCultureProvider
{
    private static readonly Task<ProviderCultureResult?> Unknown = Task.FromResult<ProviderCultureResult?>(null);

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var header = httpContext.Request.Headers.AcceptLanguage;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var languages))
            return Unknown;
        var culture = languages.OrderByDescending(l => l.Quality ?? 1).Select(l => Match(l.Value.ToString())).FirstOrDefault(c => c is not null);
        return culture is null ? Unknown : Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(culture));
    }

    private static string? Match(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "nb" or "no" => "nb-NO",
        "nn" => "nn-NO",
        "en" => "en-GB",
        _ => null,
    };
}
