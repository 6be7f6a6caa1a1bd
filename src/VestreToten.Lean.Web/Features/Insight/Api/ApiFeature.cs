using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using VestreToten.Lean.Web.Features.Accounts.Tokens;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>Reading by programs, with a personal key: <c>/api/v1</c>, its description, and the keys' page.</summary>
internal static class ApiFeature
{
    /// <summary>HEAD is GET without what it answers (RFC 9110, 9.3.2).</summary>
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<IssueApiToken>();
        services.AddSingleton<RevokeApiToken>();
        services.AddSingleton<ApiTokenQueries>();
        services.AddSingleton<ApiAnswer>();
        services.AddSingleton<ReadUnits>();
        services.AddSingleton<ReadTallies>();
        services.AddSingleton<ReadMeetings>();
        services.AddSingleton<ReadImprovements>();
        services.AddSingleton<ReadGains>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.SchemeName, null);
        // Under /api the cookie is not looked at, whatever else asks who it is; elsewhere a key is nothing. The description is for both.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options => options.ForwardDefaultSelector = context =>
            context.Request.Path.StartsWithSegments("/api")
                || (context.Request.Path.StartsWithSegments("/openapi") && context.Request.Headers.Authorization.Count > 0)
                ? ApiTokenHandler.SchemeName
                : null);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            // A number is a number: the web's defaults would also read one from a string, and the description would say so.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy<int, ApiRateLimit>(ApiRateLimit.Name);
        });
        services.AddValidation();
        services.AddSingleton<IProblemDetailsWriter, ApiValidationProblems>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddApiDescription();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization();
        var api = app.MapGroup("/api/v1").RequireAuthorization().RequireRateLimiting(ApiRateLimit.Name);
        api.MapMethods("/units", Reading, async (HttpContext context, [AsParameters] UnitsRequest request, ReadUnits read, ApiAnswer answer) =>
            answer.Of(context, await read.ExecuteAsync(context.User, request.Page(), context.RequestAborted))).Describe<UnitRow>("units");
        api.MapMethods("/tallies", Reading, async (HttpContext context, [AsParameters] WeeksRequest request, ReadTallies read, ApiAnswer answer) =>
            answer.Of(context, await read.ExecuteAsync(context.User, request.Unit, request.Weeks(), request.Page(), context.RequestAborted))).Describe<TallyRow>("tallies");
        api.MapMethods("/meetings", Reading, async (HttpContext context, [AsParameters] WeeksRequest request, ReadMeetings read, ApiAnswer answer) =>
            answer.Of(context, await read.ExecuteAsync(context.User, request.Unit, request.Weeks(), request.Page(), context.RequestAborted))).Describe<MeetingRow>("meetings");
        api.MapMethods("/improvements", Reading, async (HttpContext context, [AsParameters] ImprovementsRequest request, ReadImprovements read, ApiAnswer answer) =>
            answer.Of(context, await read.ExecuteAsync(context.User, request.Unit, ApiFields.State(request.State), request.Page(), context.RequestAborted)))
            .Describe<ImprovementRow>("improvements");
        api.MapMethods("/gains", Reading, async (HttpContext context, [AsParameters] GainsRequest request, ReadGains read, ApiAnswer answer) =>
            answer.Of(context, await read.ExecuteAsync(context.User, request.Unit, ApiFields.Year(request.Year), request.Page(), context.RequestAborted)))
            .Describe<GainRow>("gains");
    }

    private static void Describe<T>(this RouteHandlerBuilder endpoint, string name) => endpoint.WithName(name)
        .Produces<ApiPage<T>>().Produces(StatusCodes.Status304NotModified).ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
