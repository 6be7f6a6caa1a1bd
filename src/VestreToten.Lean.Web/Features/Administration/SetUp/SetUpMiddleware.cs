using Microsoft.AspNetCore.Http.HttpResults;

namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>Until the first account exists nothing answers but the set-up page, by its token. After that it costs one read of a flag.</summary>
internal sealed class SetUpMiddleware(RequestDelegate next, SetUpState state)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (state.IsDone || IsOpen(context.Request) || await state.LookAsync(context.RequestAborted))
            await next(context);
        else
            await new RazorComponentResult<NotSetUpPage> { StatusCode = StatusCodes.Status503ServiceUnavailable }.ExecuteAsync(context);
    }

    private bool IsOpen(HttpRequest request) =>
        request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["oppsett", var token]
            ? state.Knows(token)
            : request.Path.StartsWithSegments("/healthz")
                || request.Path.StartsWithSegments("/balls")
                || request.Path == "/phone.css" || request.Path == "/konto.css" || request.Path == "/account.js"
                // The language buttons of the set-up page itself; they change a cookie and nothing else.
                || (request.Path == "/sprak" && HttpMethods.IsPost(request.Method));
}
