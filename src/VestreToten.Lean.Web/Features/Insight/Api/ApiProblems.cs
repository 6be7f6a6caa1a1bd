using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What every problem of the API gets: a title in the reader's language, and a type for each status.</summary>
internal static class ApiProblems
{
    /// <summary>The framework has types for the statuses of RFC 9110 alone.</summary>
    private const string TooManyRequests = "https://tools.ietf.org/html/rfc6585#section-4";

    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        context.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        // A number of the request would tell what is hidden from what is nowhere, and is of no use to a caller.
        problem.Extensions.Remove("traceId");
        if (problem.Status == StatusCodes.Status429TooManyRequests)
            problem.Type ??= TooManyRequests;
        var texts = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        problem.Title = problem.Status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => texts["Problem.Missing"],
            StatusCodes.Status503ServiceUnavailable => texts["Problem.Busy"],
            >= StatusCodes.Status500InternalServerError => texts["Problem.Fault"],
            _ => problem.Title,
        };
    }
}
