using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Web.Features.Boards.Phones;
using VestreToten.Lean.Web.Features.Improve.ServiceGoals;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary><c>/min-tavle</c>: the board on a phone that has joined, without script. What it does stands in no log with a time.</summary>
internal static class MyBoardEndpoints
{
    private const string TakeQuery = "?ta=";

    public static async Task<RazorComponentResult> ShowAsync(HttpContext context, string? sagt, string? ta, KnownPhones phones, MyBoardQueries queries) =>
        await phones.FindAsync(context) is { } phone && await queries.ReadAsync(phone, FollowCookie.Read(context.Request), context.RequestAborted) is { } view
            ? Page(view, new MyBoardState(SaidOf(sagt), int.TryParse(ta, NumberStyles.None, CultureInfo.InvariantCulture, out var card) ? card : 0), StatusCodes.Status200OK)
            : None(sagt);

    /// <summary>There is no antiforgery cookie, which would go with ballots too: a form is taken from the program's own pages alone.</summary>
    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, KnownPhones phones, MyBoardQueries queries, PressMyBoard presses, ForgetPhones forget, PhoneTurns turns,
        IStringLocalizer<MyBoardTexts> texts)
    {
        if (!RequestOrigin.IsOwn(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (await phones.FindAsync(context) is not { } phone || await queries.ReadAsync(phone, FollowCookie.Read(context.Request), context.RequestAborted) is not { } view)
            return None(null);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null || !Enum.TryParse<MyBoardPress>(posted["press"], ignoreCase: true, out var press) || !Enum.IsDefined(press))
            return Page(view, new MyBoardState { Fault = texts["Gone"] }, posted is null ? unreadable : StatusCodes.Status400BadRequest);
        if (press == MyBoardPress.Forget)
        {
            await forget.OwnAsync(phone.Who, context.RequestAborted);
            StaffPhoneCookie.Forget(context);
            FollowCookie.Forget(context);
            return SeeOther.To(context, MyBoardAddress.Path + "?sagt=forget");
        }

        if (press == MyBoardPress.Follow && FollowKey.Read(posted["id"]) is { } key)
        {
            FollowCookie.Add(context, key);
            return SeeOther.To(context, MyBoardAddress.Path + "?sagt=follow");
        }

        // Without a name yet: the card asks for it.
        if (press == MyBoardPress.Take && phone.Nickname is null && !posted.ContainsKey("tekst"))
            return SeeOther.To(context, string.Create(CultureInfo.InvariantCulture, $"{MyBoardAddress.Path}{TakeQuery}{view.Waiting.FirstOrDefault(i => i.Id.ToString(CultureInfo.InvariantCulture) == posted["id"])?.Id ?? 0}#navn"));
        if (!turns.Take(phone.BoardId, press is MyBoardPress.Propose or MyBoardPress.Comment))
        {
            context.Response.Headers.RetryAfter = "60";
            return Page(view, new MyBoardState { Press = press, Typed = posted["tekst"].ToString(), Fault = texts["TooMany"] }, StatusCodes.Status429TooManyRequests);
        }

        if (await presses.ExecuteAsync(phone, view, press, posted, context.RequestAborted) is not { } fault)
            return SeeOther.To(context, $"{MyBoardAddress.Path}?sagt={press.ToString().ToLowerInvariant()}");
        return await queries.ReadAsync(phone, FollowCookie.Read(context.Request), context.RequestAborted) is { } now
            ? Page(now, fault, fault.IsAtField ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict)
            : None(null);
    }

    private static string? SaidOf(string? sagt) =>
        sagt == "med" ? "Joined" : Enum.TryParse<MyBoardPress>(sagt, ignoreCase: true, out var press) && Enum.IsDefined(press) ? press.ToString() : null;

    private static RazorComponentResult<NoBoardPage> None(string? sagt) =>
        new(new { WasForgotten = SaidOf(sagt) == nameof(MyBoardPress.Forget) }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<MyBoardPage> Page(MyBoardView view, MyBoardState state, int status) => new(new { View = view, State = state }) { StatusCode = status };
}
