using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Boards.Slips;

/// <summary><c>/tavle/{unit}/lapper</c>: a leader prints slips for the next round. The sheet is shown once, and never again.</summary>
internal static class SlipsEndpoints
{
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(HttpContext context, string unit, string? sagt, SlipsOfBoard slips) =>
        await slips.ReadAsync(context.User, unit, context.RequestAborted) is { } view
            ? Page(new SlipsForm(view) { Said = sagt is "bare" or "alle" ? sagt : null }, StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, string unit, SlipsOfBoard slips, PrintSlips print, RequireSlips require, IAntiforgery antiforgery)
    {
        if (await slips.ReadAsync(context.User, unit, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var form = new SlipsForm(view) { Typed = posted["antall"].ToString() };
        var press = posted["press"].ToString();
        if (!await antiforgery.IsRequestValidAsync(context) || press is not ("new" or "more" or "rule"))
            return Page(form with { Fault = "Stale" }, StatusCodes.Status400BadRequest);
        if (press == "rule")
        {
            var only = posted["bare"] == "ja";
            return await require.ExecuteAsync(context.User, view.BoardId, only, context.RequestAborted) == Outcome.Done
                ? SeeOther.To(context, view.Path + (only ? "?sagt=bare" : "?sagt=alle"))
                : Page(form with { Fault = "Stale" }, StatusCodes.Status409Conflict);
        }

        var isNumber = TypedNumber.ReadWhole(form.Typed, CultureInfo.CurrentCulture, 1, VotingSlip.MaxPrinted, out var count) == NumberFault.None;
        var sheet = await print.ExecuteAsync(context.User, view.BoardId, isNumber ? (int)count : 0, press == "new", context.RequestAborted);
        return sheet.Outcome.IsDone
            ? new RazorComponentResult<SlipSheetPage>(new { View = view, Keys = sheet.Keys })
            : Page(form with { Fault = sheet.Outcome.Fault?.ToString() ?? "Stale" }, StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<SlipsPage> Page(SlipsForm form, int status) => new(new { Form = form }) { StatusCode = status };
}

/// <summary>The page as it is shown: what was typed, and what is wrong.</summary>
public sealed record SlipsForm(SlipsView View)
{
    /// <summary>How many were asked for; null before.</summary>
    public string? Typed { get; init; }

    /// <summary>Why nothing was done; null where it was.</summary>
    public string? Fault { get; init; }

    /// <summary>Which rule was saved just before: <c>bare</c> or <c>alle</c>.</summary>
    public string? Said { get; init; }
}
