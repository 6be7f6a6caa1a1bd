using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Web.Platform.RateLimits;

namespace VestreToten.Lean.Web.Features.Improve.Ideas;

/// <summary><c>/folg/{key}</c>: what has become of one suggestion, for whoever has its key. No account, no cookie, no trace.</summary>
internal static class FollowEndpoints
{
    public const string Address = "/folg/";

    public static async Task<Results<RazorComponentResult, StatusCodeHttpResult>> ShowAsync(string key, HttpContext context, FollowQueries queries)
    {
        // No search engine keeps a page that one person has the address of.
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return await queries.FindAsync(key, context.RequestAborted) is { } idea
            ? new RazorComponentResult<FollowPage>(new { Idea = idea })
            : context.RequestServices.GetRequiredService<WrongGuesses>().Refuse(context, Guessed.FollowKey);
    }
}
