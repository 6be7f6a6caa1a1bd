using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace VestreToten.Lean.Web.Platform.Localization;

/// <summary>The three languages: bokmål (default), nynorsk, English.</summary>
internal static class Cultures
{
    public const string Default = "nb-NO";

    public static IReadOnlyList<CultureInfo> All { get; } = [new("nb-NO"), new("nn-NO"), new("en-GB")];

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Default);
            options.SupportedCultures = options.SupportedUICultures = [.. All];
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new BrowserLanguage()];
        });
    }

    /// <summary>The supported language that a name stands for, or null.</summary>
    public static CultureInfo? Find(string? name) =>
        All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
}
