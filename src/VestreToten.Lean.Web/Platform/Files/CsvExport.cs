using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Platform.Files;

/// <summary>A file to be taken out; its rows are read while it is written.</summary>
internal sealed record CsvExport(string FileName, IReadOnlyList<string> Headings, IAsyncEnumerable<IReadOnlyList<FileCell>> Rows)
{
    /// <summary>It as an answer, in the dialect that was asked for; not there where there is none.</summary>
    public static Results<PushStreamHttpResult, StatusCodeHttpResult> Answer(HttpContext context, CsvExport? file) =>
        file is null ? TypedResults.StatusCode(StatusCodes.Status404NotFound) : file.Stream(context);

    public PushStreamHttpResult Stream(HttpContext context)
    {
        var dialect = CsvDialects.Read(context.Request.Query[CsvDialects.Parameter]);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(stream => CsvFile.WriteAsync(stream, dialect, Headings, Rows, context.RequestAborted), CsvFile.ContentType, FileName);
    }
}
