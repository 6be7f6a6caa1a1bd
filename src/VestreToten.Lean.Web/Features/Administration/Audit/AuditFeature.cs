using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

internal static class AuditFeature
{
    public static void AddAudit(this IServiceCollection services) =>
        services.AddSingleton<AuditQueries>().AddSingleton<AuditWords>().AddSingleton<ExportAuditLog>();

    public static void MapAudit(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/logg.csv", async (HttpContext context, string? hvem, string? hva, string? periode, ExportAuditLog export) =>
            Answer(context, await export.ExecuteAsync(context.User, AuditAddress.Read(hvem, hva, periode, null), context.RequestAborted)))
            .RequireAuthorization().Audited();

    private static Results<PushStreamHttpResult, StatusCodeHttpResult> Answer(HttpContext context, AuditFile? file)
    {
        if (file is null)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var dialect = CsvDialects.Read(context.Request.Query[CsvDialects.Parameter]);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => CsvFile.WriteAsync(stream, dialect, file.Headings, file.Rows.ToAsyncEnumerable(), context.RequestAborted), CsvFile.ContentType, file.Name);
    }
}
