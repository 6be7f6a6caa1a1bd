using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Meetings.Remote;

/// <summary><c>/tavle/{unit}/styr</c>: a leader's phone runs the meeting on the wall, without script.</summary>
internal static class RemoteEndpoints
{
    public const string SeenField = "seen";
    public const string KeyField = "press";
    public const string PeopleField = "people";

    /// <summary>Asks before the colours are shown.</summary>
    private const string AskQuery = "?spor=farger";

    private const string PeopleQuery = "?til=";

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(
        HttpContext context, string unit, string? spor, string? til, RemoteQueries queries)
    {
        if (await queries.ReadAsync(context.User, unit, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        return Page(context, view, new RemoteState(spor == "farger" && view.Great == RemoteKey.Ask, ReadPeople(til), null), StatusCodes.Status200OK);
    }

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, string unit, RemoteQueries queries, PressRemote press, IAntiforgery antiforgery, IStringLocalizer<MeetingTexts> texts)
    {
        if (await queries.ReadAsync(context.User, unit, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null)
            return TypedResults.StatusCode(unreadable);
        var people = ReadPeople(posted[PeopleField]) ?? view.Board.Meeting?.Headcount ?? view.Board.Staff;
        if (!await antiforgery.IsRequestValidAsync(context) || RemoteSeen.Read(posted[SeenField].ToString()) is not { } seen
            || !Enum.TryParse<RemoteKey>(posted[KeyField], ignoreCase: true, out var key) || !Enum.IsDefined(key))
            return Page(context, view, new RemoteState(false, people, texts["JustMoved"]), StatusCodes.Status400BadRequest);
        if (key == RemoteKey.Ask)
            return SeeOther.To(context, view.Path + AskQuery);
        if (!view.Board.IsMeetingRunning && key is RemoteKey.Fewer or RemoteKey.More && seen == RemoteSeen.Of(view.Board))
            return SeeOther.To(context, string.Create(CultureInfo.InvariantCulture, $"{view.Path}{PeopleQuery}{Headcount.Nearest(people + (key == RemoteKey.More ? 1 : -1))}"));
        var fault = await press.ExecuteAsync(context.User, view, seen, key, people, context.RequestAborted);
        if (fault is null)
            return SeeOther.To(context, view.Path);
        return await queries.ReadAsync(context.User, unit, context.RequestAborted) is { } now
            ? Page(context, now, new RemoteState(false, null, fault), StatusCodes.Status409Conflict)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }

    private static int? ReadPeople(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && Headcount.IsPossible(people) ? people : null;

    private static RazorComponentResult<RemotePage> Page(HttpContext context, RemoteView view, RemoteState state, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<RemotePage>(new { View = view, State = state }) { StatusCode = status };
    }
}
