using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>
/// The page that stops a letter. Opening it changes nothing: mail programs open links by themselves to look for viruses. What is
/// posted needs no form token: the address is the right, and mail programs post without having seen the page.
/// </summary>
internal static class StopEndpoints
{
    public static RazorComponentResult Show(StopLinks links, string token) => Page(links.Read(token), isDone: false, token);

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> PostAsync(HttpContext context, string token, StopDigest stop)
    {
        // What is in it does not matter, as long as there is not much of it.
        var (posted, unreadable) = await PostedForm.ReadAsync(context);
        if (posted is null && unreadable == StatusCodes.Status413PayloadTooLarge)
            return TypedResults.StatusCode(unreadable);
        return Page(await stop.ExecuteAsync(token, context.RequestAborted), isDone: true, token);
    }

    private static RazorComponentResult<StopPage> Page(StopRequest? request, bool isDone, string token) =>
        new(new { request?.Kind, IsDone = isDone, Path = "/varsler/av/" + token })
        {
            StatusCode = request is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
}
