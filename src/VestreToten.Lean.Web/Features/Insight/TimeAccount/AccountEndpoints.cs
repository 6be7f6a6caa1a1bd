using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Features.Insight.Exports;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Files;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The account's files, and the form that locks a year.</summary>
internal static class AccountEndpoints
{
    public static void MapTimeAccount(this IEndpointRouteBuilder app)
    {
        foreach (var kind in (string[])["csv", "xlsx"])
        {
            app.MapGet("/eksport/tidsregnskap." + kind, (HttpContext context, string? ar, AccountFile file, TimeProvider time) =>
                AnswerAsync(context, kind, null, ar, file, time)).RequireAuthorization().Audited();
            app.MapGet($"/eksport/tidsregnskap/{{unit}}.{kind}", (HttpContext context, string unit, string? ar, AccountFile file, TimeProvider time) =>
                AnswerAsync(context, kind, unit, ar, file, time)).RequireAuthorization().Audited();
        }

        app.MapPost(AccountAddress.Lock, LockAsync).RequireAuthorization();
    }

    private static async Task<Results<PushStreamHttpResult, FileStreamHttpResult, StatusCodeHttpResult>> AnswerAsync(
        HttpContext context, string kind, string? unit, string? year, AccountFile file, TimeProvider time)
    {
        var asked = string.IsNullOrEmpty(year) ? Domain.LocalTime.DayInNorway(time.GetUtcNow()).Year : AccountAddress.ReadYear(year);
        if (asked is not { } known || await file.ExecuteAsync(context.User, unit, known, context.RequestAborted) is not { } made)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return kind == "csv"
            ? new CsvExport(made.Name + ".csv", made.Sheet.Headings, made.Sheet.Rows.ToAsyncEnumerable()).Stream(context)
            : await ExcelFile.AnswerAsync(context, [made.Sheet], made.Name + ".xlsx");
    }

    private static async Task<IResult> LockAsync(HttpContext context, LockAccountYear locking, IAntiforgery antiforgery)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context) || AccountAddress.ReadYear(posted["ar"]) is not { } year)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        var back = AccountAddress.Of(null, year);
        if (posted["sikker"] != "ja")
            return SeeOther.To(context, back + "&sagt=ikke");
        var outcome = await locking.ExecuteAsync(context.User, year, context.RequestAborted);
        return outcome == Outcome.Denied
            ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
            : SeeOther.To(context, back + (outcome.IsDone ? "&sagt=last" : outcome == AccountFault.Locked ? "&sagt=laast" : "&sagt=ikke"));
    }
}
