using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Features.Administration.People;

namespace VestreToten.Lean.Tests.Features.Administration.Import;

/// <summary>The import's texts as the program has them.</summary>
internal static class ImportTestTexts
{
    private static readonly ResourceManagerStringLocalizerFactory Factory =
        new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    public static IStringLocalizer<ImportTexts> Import { get; } = new StringLocalizer<ImportTexts>(Factory);

    public static IStringLocalizer<PeopleTexts> People { get; } = new StringLocalizer<PeopleTexts>(Factory);

    public static ImportWords Words { get; } = new(Import, People);

    public static string Of(string key) => Import[key];
}
