using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The trends' files: <c>/eksport/trender.csv</c>, <c>.xlsx</c>, and the same of one unit.</summary>
internal static class TrendFileEndpoints
{
    public static void MapTrendFiles(this IEndpointRouteBuilder app)
    {
        foreach (var kind in (string[])["csv", "xlsx"])
        {
            app.MapGet("/eksport/trender." + kind, async (HttpContext context, string? uker, string? omrade, ExportTrends export) =>
                await AnswerAsync(context, kind, await export.OverviewAsync(context.User, TrendAddress.ReadSpan(uker), omrade, context.RequestAborted))).RequireAuthorization().Audited().WithMetadata(new CompressedAttribute("omrade", CsvDialects.Parameter));
            app.MapGet($"/eksport/trender/{{unit}}.{kind}", async (HttpContext context, string unit, string? uker, ExportTrends export) =>
                await AnswerAsync(context, kind, await export.UnitAsync(context.User, unit, TrendAddress.ReadSpan(uker), context.RequestAborted))).RequireAuthorization().Audited().WithMetadata(new CompressedAttribute(CsvDialects.Parameter));
        }
    }

    private static async Task<Results<PushStreamHttpResult, FileStreamHttpResult, StatusCodeHttpResult>> AnswerAsync(HttpContext context, string kind, TrendFile? file)
    {
        if (file is null)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return kind == "csv" ? file.Csv.Stream(context) : await ExcelFile.AnswerAsync(context, file.Sheets, file.ExcelName);
    }
}
