using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary><c>/telefoner</c>, and <c>/admin/telefoner</c> alike: how many phones have joined; leaders let them join and forget them.</summary>
internal static class PhonesEndpoints
{
    public const string Address = "/telefoner";

    public const string AdminAddress = "/admin/telefoner";

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(
        HttpContext context, string? sagt, SeePhones see, AccessCheck access) =>
        await MayBeHereAsync(context, access) && await see.ExecuteAsync(context.User, context.RequestAborted) is { } units
            ? Page(context, units, Read(sagt), null, StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, SeePhones see, LetPhonesJoin let, ForgetPhones forget, AccessCheck access, IAntiforgery antiforgery)
    {
        if (!await MayBeHereAsync(context, access) || await see.ExecuteAsync(context.User, context.RequestAborted) is not { } units)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        if (!await antiforgery.IsRequestValidAsync(context) || Read(posted["press"]) is not { } press
            || !int.TryParse(posted["board"], NumberStyles.None, CultureInfo.InvariantCulture, out var board))
            return Page(context, units, null, "Stale", StatusCodes.Status400BadRequest);
        var outcome = press switch
        {
            PhonesPress.Open => await let.OpenAsync(context.User, board, context.RequestAborted),
            PhonesPress.Close => await let.CloseAsync(context.User, board, context.RequestAborted),
            _ => await forget.AllAsync(context.User, board, context.RequestAborted),
        };
        return outcome == Outcome.Done
            ? SeeOther.To(context, $"{PathOf(context)}?sagt={press.ToString().ToLowerInvariant()}")
            : Page(context, units, null, "Gone", StatusCodes.Status409Conflict);
    }

    /// <summary>Leaders have a page of their own: administration is not there for them.</summary>
    private static async Task<bool> MayBeHereAsync(HttpContext context, AccessCheck access) =>
        PathOf(context) == Address || await access.ReachesAnyAsync(context.User, Right.ManageUnits, context.RequestAborted);

    private static string PathOf(HttpContext context) =>
        context.Request.Path.Equals(AdminAddress, StringComparison.OrdinalIgnoreCase) ? AdminAddress : Address;

    private static PhonesPress? Read(string? text) => Enum.TryParse<PhonesPress>(text, ignoreCase: true, out var press) && Enum.IsDefined(press) ? press : null;

    private static RazorComponentResult<PhonesPage> Page(HttpContext context, IReadOnlyList<UnitPhones> units, PhonesPress? said, string? fault, int status) =>
        new(new Dictionary<string, object?> { ["Path"] = PathOf(context), ["Units"] = units, ["Said"] = said, ["Fault"] = fault }) { StatusCode = status };
}

/// <summary>The buttons of the phones' page. Their names in lower case are the form's values.</summary>
public enum PhonesPress
{
    Open,
    Close,
    Forget,
}
