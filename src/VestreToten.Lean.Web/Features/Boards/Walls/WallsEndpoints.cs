using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>
/// <c>/skjermer</c>, and <c>/admin/skjermer</c> alike: leaders and administrators pair, name and disconnect screens, from a phone as
/// from a desk, without script.
/// </summary>
internal static class WallsEndpoints
{
    public const string Address = "/skjermer";

    public const string AdminAddress = "/admin/skjermer";

    /// <summary>Says after the redirect what was done.</summary>
    private const string SaidQuery = "sagt";

    /// <summary>As long as a name may be.</summary>
    private const int MaxSearch = 200;

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(
        HttpContext context, string? kode, string? sagt, string? sok, string? enhet, SeeWalls see, AccessCheck access)
    {
        if (!await MayBeHereAsync(context, access))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var said = Enum.TryParse<WallPress>(sagt, ignoreCase: true, out var done) && Enum.IsDefined(done) ? done : (WallPress?)null;
        return await see.ExecuteAsync(context.User, context.RequestAborted) is { } view
            ? Page(new WallsForm(PathOf(context), view)
            {
                Code = PlainText.OneLine(kode), Said = said, Search = Searched(sok),
                BoardId = view.Boards.FirstOrDefault(b => b.Slug == enhet)?.BoardId ?? 0,
            }, StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, SeeWalls see, PairWall pair, ChangeWall change, ChoosePin pin, AccessCheck access, IAntiforgery antiforgery)
    {
        if (!await MayBeHereAsync(context, access) || await see.ExecuteAsync(context.User, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var form = new WallsForm(PathOf(context), view)
        {
            Code = PlainText.OneLine(posted["code"]),
            Name = PlainText.OneLine(posted["name"]),
            BoardId = int.TryParse(posted["board"], NumberStyles.None, CultureInfo.InvariantCulture, out var board) ? board : 0,
            Search = Searched(posted["sok"]),
            WallId = Guid.TryParse(posted["wall"], out var wall) ? wall : Guid.Empty,
        };
        if (!await antiforgery.IsRequestValidAsync(context)
            || !Enum.TryParse<WallPress>(posted["press"], ignoreCase: true, out var press) || !Enum.IsDefined(press))
            return Page(form with { IsStale = true }, StatusCodes.Status400BadRequest);
        var stop = context.RequestAborted;
        var outcome = press switch
        {
            WallPress.Pair => await pair.ExecuteAsync(context.User, form.BoardId, form.Code, form.Name, stop),
            WallPress.Rename => await change.RenameAsync(context.User, form.WallId, form.Name, stop),
            WallPress.Disconnect => await change.RevokeAsync(context.User, form.WallId, stop),
            WallPress.Pin => await pin.ExecuteAsync(context.User, posted["pin"].ToString(), stop),
            _ => await pin.RemoveAsync(context.User, stop),
        };
        if (outcome.IsDone)
            return SeeOther.To(context, QueryHelpers.AddQueryString(form.SearchPath, SaidQuery, press.ToString().ToLowerInvariant()));
        return await see.ExecuteAsync(context.User, stop) is { } now
            ? Page(form with { View = now, Press = press, Outcome = outcome }, outcome == WallFault.CodeBusy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }

    private static string Searched(string? typed) => PlainText.OneLine(typed) is { Length: <= MaxSearch } text ? text : "";

    /// <summary>Leaders have a page of their own: administration is not there for them.</summary>
    private static async Task<bool> MayBeHereAsync(HttpContext context, AccessCheck access) =>
        PathOf(context) == Address || await access.ReachesAnyAsync(context.User, Right.ManageUnits, context.RequestAborted);

    private static string PathOf(HttpContext context) =>
        context.Request.Path.Equals(AdminAddress, StringComparison.OrdinalIgnoreCase) ? AdminAddress : Address;

    private static RazorComponentResult<WallsPage> Page(WallsForm form, int status) => new(new { Form = form }) { StatusCode = status };
}
