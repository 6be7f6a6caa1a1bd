namespace VestreToten.Lean.Benchmarks;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

/// <summary>The floor of the votes: bare Kestrel that parses the same form and answers 303 at once. Writes nothing.</summary>
internal static class FloorServer
{
    public static Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        app.Run(async context =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                var form = await context.Request.ReadFormAsync();
                context.Response.StatusCode = form["goal-1"].Count == 1 ? StatusCodes.Status303SeeOther : StatusCodes.Status400BadRequest;
                context.Response.Headers.Location = "/s/takk";
            }
        });
        return app.RunAsync();
    }
}
