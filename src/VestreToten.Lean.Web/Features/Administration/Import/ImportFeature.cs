using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Administration.Import;

internal static class ImportFeature
{
    public static void AddImport(this IServiceCollection services) =>
        services.AddSingleton<ImportQueries>().AddSingleton<RunImport>().AddSingleton<ImportTemplates>();

    public static void MapImport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/import/enheter.csv", async (HttpContext context, ImportTemplates templates) =>
            Answer(context, await templates.UnitsAsync(context.User, context.RequestAborted))).RequireAuthorization().Audited();
        app.MapGet("/admin/import/folk.csv", async (HttpContext context, ImportTemplates templates) =>
            Answer(context, await templates.PeopleAsync(context.User, context.RequestAborted))).RequireAuthorization().Audited();
    }

    private static Results<PushStreamHttpResult, StatusCodeHttpResult> Answer(HttpContext context, ImportFile? file)
    {
        if (file is null)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var dialect = CsvDialects.Read(context.Request.Query[CsvDialects.Parameter]);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => CsvFile.WriteAsync(stream, dialect, file.Headings, file.Rows.ToAsyncEnumerable(), context.RequestAborted), CsvFile.ContentType, file.Name);
    }
}
