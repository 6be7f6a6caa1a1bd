using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.SignIn;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary><c>/konto</c> and its forms. What was done stands in the address to which the browser is sent.</summary>
internal static class ProfileEndpoints
{
    public const string Address = "/konto";

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(
        HttpContext context, string? sagt, string? feil, ReadProfile read) =>
        await read.ExecuteAsync(context.User, context.RequestAborted) is { } view
            ? Page(context, new ProfileForm(view, Named(feil, ProfileFault.None), Named<ProfileSaid>(sagt)), StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> RenameAsync(
        HttpContext context, ChangeProfile change, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, async form =>
        {
            var fault = await change.RenameAsync(context.User, form["name"], context.RequestAborted);
            // The cookie says the name too, for pages that ask nothing else.
            if (fault == ProfileFault.None && SessionClaims.Read(context.User) is { } session)
                await EnterAccount.PutAsync(context, session.ToPrincipal(IdentityConstants.ApplicationScheme, PlainText.OneLine(form["name"])));
            return fault;
        }, _ => Said(ProfileSaid.Name, "navn"));

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> EmailAsync(
        HttpContext context, ChangeEmail change, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, form => change.AskAsync(context.User, form["email"], context.RequestAborted), _ => Said(ProfileSaid.EmailSent, "epost"));

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> PasswordAsync(
        HttpContext context, ChangeProfile change, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(
            context, read, antiforgery, form => change.SetPasswordAsync(context.User, form["password"], context.RequestAborted), _ => Said(ProfileSaid.Password, "passord"));

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> ConfirmAsync(
        HttpContext context, ConfirmOwner confirm, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, form => confirm.ExecuteAsync(context.User, form["password"], context.RequestAborted), _ => Said(ProfileSaid.Confirmed));

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> EndSessionAsync(
        HttpContext context, OwnSessions sessions, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, form => sessions.EndAsync(context.User, form["session"], context.RequestAborted), _ => Said(ProfileSaid.Session, "okter"));

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> EndAllAsync(
        HttpContext context, OwnSessions sessions, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, _ => sessions.EndAllAsync(context.User, context.RequestAborted), LeaveAsync);

    public static Task<Results<RazorComponentResult, StatusCodeHttpResult>> DeleteAsync(
        HttpContext context, DeleteOwnAccount delete, ReadProfile read, IAntiforgery antiforgery) =>
        PostAsync(context, read, antiforgery, form => delete.ExecuteAsync(context.User, form["sure"] == "true", context.RequestAborted), LeaveAsync);

    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult>> DataAsync(HttpContext context, SeeMyData data, TimeProvider time)
    {
        if (await data.ExecuteAsync(context.User, context.RequestAborted) is not { } written)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "no-store";
        var day = time.GetUtcNow().DayInNorway().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.File(written, "application/json", $"mine-data-{day}.json");
    }

    private static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(
        HttpContext context, ReadProfile read, IAntiforgery antiforgery, Func<IFormCollection, Task<ProfileFault>> press, Func<HttpContext, Task<string>> then)
    {
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        var fault = posted is null ? ProfileFault.Unreadable
            : !await antiforgery.IsRequestValidAsync(context) ? ProfileFault.Stale
            : await press(posted);
        if (fault == ProfileFault.None)
            return SeeOther.To(context, await then(context));
        if (fault == ProfileFault.Denied || await read.ExecuteAsync(context.User, context.RequestAborted) is not { } view)
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        var form = new ProfileForm(view, fault);
        if (posted?.ContainsKey("name") == true)
            form = form with { Name = PlainText.OneLine(posted["name"]) };
        if (posted?.ContainsKey("email") == true)
            form = form with { Email = EmailAddress.Tidy(posted["email"]) };
        return Page(context, form, posted is null ? unreadable : fault == ProfileFault.ConfirmLater ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest);
    }

    private static Task<string> Said(ProfileSaid said, string place = "") =>
        Task.FromResult($"{Address}?sagt={said}{(place.Length > 0 ? "#" + place : "")}");

    private static async Task<string> LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return "/logg-inn";
    }

    private static T Named<T>(string? name, T otherwise)
        where T : struct, Enum => Named<T>(name) ?? otherwise;

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static RazorComponentResult<ProfilePage> Page(HttpContext context, ProfileForm form, int status)
    {
        SecurityHeaders.AllowPhoneScript(context);
        return new RazorComponentResult<ProfilePage>(new { Form = form }) { StatusCode = status };
    }
}
