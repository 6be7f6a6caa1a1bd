using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Accounts.Tokens;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>Reading by programs, with a personal key: <c>/api/v1</c>, its description, and the keys' page.</summary>
internal static class ApiFeature
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<IssueApiToken>();
        services.AddSingleton<RevokeApiToken>();
        services.AddSingleton<ApiTokenQueries>();
        services.AddSingleton<ApiPace>();
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
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)));
        services.AddApiDescription();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization();
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.AddEndpointFilter((call, next) => call.HttpContext.RequestServices.GetRequiredService<ApiPace>().FilterAsync(call, next));
        api.MapGet("/units", async (HttpContext context, string? after, string? limit, ReadUnits read, ApiAnswer answer, IStringLocalizer<ApiTexts> texts) =>
        {
            var request = new ApiRequestReader(texts);
            var page = request.Page(after, limit, numbers: 1);
            return request.IsFine ? answer.Of(context, await read.ExecuteAsync(context.User, page, context.RequestAborted)) : request.Refusal();
        }).Describe<UnitRow>("units");
        api.MapGet("/tallies", async (
            HttpContext context, string? unit, string? from, string? to, string? after, string? limit, ReadTallies read, ApiAnswer answer,
            IStringLocalizer<ApiTexts> texts) =>
        {
            var request = new ApiRequestReader(texts);
            var (weeks, page) = (request.Weeks(from, to), request.PageOfWeeks(after, limit));
            return request.IsFine ? answer.Of(context, await read.ExecuteAsync(context.User, unit, weeks, page, context.RequestAborted)) : request.Refusal();
        }).Describe<TallyRow>("tallies");
        api.MapGet("/meetings", async (
            HttpContext context, string? unit, string? from, string? to, string? after, string? limit, ReadMeetings read, ApiAnswer answer,
            IStringLocalizer<ApiTexts> texts) =>
        {
            var request = new ApiRequestReader(texts);
            var (weeks, page) = (request.Weeks(from, to), request.PageOfWeeks(after, limit));
            return request.IsFine ? answer.Of(context, await read.ExecuteAsync(context.User, unit, weeks, page, context.RequestAborted)) : request.Refusal();
        }).Describe<MeetingRow>("meetings");
        api.MapGet("/improvements", async (
            HttpContext context, string? unit, string? state, string? after, string? limit, ReadImprovements read, ApiAnswer answer,
            IStringLocalizer<ApiTexts> texts) =>
        {
            var request = new ApiRequestReader(texts);
            var (asked, page) = (request.OneOf<ImprovementState>("state", state), request.Page(after, limit, numbers: 1));
            return request.IsFine ? answer.Of(context, await read.ExecuteAsync(context.User, unit, asked, page, context.RequestAborted)) : request.Refusal();
        }).Describe<ImprovementRow>("improvements");
        api.MapGet("/gains", async (
            HttpContext context, string? unit, string? year, string? after, string? limit, ReadGains read, ApiAnswer answer,
            IStringLocalizer<ApiTexts> texts) =>
        {
            var request = new ApiRequestReader(texts);
            var (asked, page) = (request.Year(year), request.Page(after, limit, numbers: 2));
            return request.IsFine ? answer.Of(context, await read.ExecuteAsync(context.User, unit, asked, page, context.RequestAborted)) : request.Refusal();
        }).Describe<GainRow>("gains");
    }

    private static void Describe<T>(this RouteHandlerBuilder endpoint, string name) => endpoint.WithName(name)
        .Produces<ApiPage<T>>().Produces(StatusCodes.Status304NotModified).ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
