using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

internal static class ExportsFeature
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<ExportImprovements>();
        services.AddSingleton<MinutesRows>();
        services.AddSingleton<ExportMinutes>();
        services.AddSingleton<TrendFileColumns>();
        services.AddSingleton<ExportTrends>();
    }

    public static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapTrendFiles();
        app.MapGet("/tavle/{unit}/forbedringer.csv", async (string unit, HttpContext context, ExportImprovements export) =>
            CsvExport.Answer(context, await export.ExecuteAsync(context.User, unit, context.RequestAborted))).RequireAuthorization().Audited();
        app.MapGet("/tavle/{unit}/moter.csv", async (string unit, HttpContext context, ExportMinutes export) =>
            CsvExport.Answer(context, await export.ExecuteAsync(context.User, unit, context.RequestAborted))).RequireAuthorization().Audited();
        app.MapGet("/tavle/{unit}/moter/{when}.csv", async (string unit, string when, HttpContext context, ExportMinutes export) =>
            CsvExport.Answer(context, await export.ExecuteAsync(context.User, unit, when, context.RequestAborted))).RequireAuthorization().Audited();
    }
}
