using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Shell;

/// <summary>What cannot be answered is answered in the reader's language: 404 alike for everything, 503 when the disk or the database fails.</summary>
internal static class FaultPages
{
    public static void UseFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context =>
            {
                var fault = context.Features.Get<IExceptionHandlerFeature>()!.Error;
                return fault is BadHttpRequestException bad ? WriteAsync(context, bad.StatusCode)
                    : StorageTrouble.Is(fault) || fault is IOException ? BusyAsync(context)
                    : WriteAsync(context, StatusCodes.Status500InternalServerError);
            },
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static Task BusyAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
    }

    private static Task WriteAsync(HttpContext context, int status)
    {
        SecurityHeaders.Set(context);
        // Programs read no pages.
        if (context.Request.Path.StartsWithSegments("/api"))
            return Results.Problem(statusCode: status).ExecuteAsync(context);
        return new RazorComponentResult<FaultPage>(new { Status = status }) { StatusCode = status }.ExecuteAsync(context);
    }
}
