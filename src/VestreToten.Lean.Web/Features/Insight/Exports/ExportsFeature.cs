using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

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
            Answer(context, await export.ExecuteAsync(context.User, unit, context.RequestAborted))).RequireAuthorization().Audited();
        app.MapGet("/tavle/{unit}/moter.csv", async (string unit, HttpContext context, ExportMinutes export) =>
            Answer(context, await export.ExecuteAsync(context.User, unit, context.RequestAborted))).RequireAuthorization().Audited();
        app.MapGet("/tavle/{unit}/moter/{when}.csv", async (string unit, string when, HttpContext context, ExportMinutes export) =>
            Answer(context, await export.ExecuteAsync(context.User, unit, when, context.RequestAborted))).RequireAuthorization().Audited();
    }

    internal static PushStreamHttpResult Stream(HttpContext context, CsvExport file)
    {
        var dialect = CsvDialects.Read(context.Request.Query[CsvDialects.Parameter]);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => CsvFile.WriteAsync(stream, dialect, file.Headings, file.Rows, context.RequestAborted), CsvFile.ContentType, file.FileName);
    }

    private static Results<PushStreamHttpResult, StatusCodeHttpResult> Answer(HttpContext context, CsvExport? file) =>
        file is null ? TypedResults.StatusCode(StatusCodes.Status404NotFound) : Stream(context, file);
}
