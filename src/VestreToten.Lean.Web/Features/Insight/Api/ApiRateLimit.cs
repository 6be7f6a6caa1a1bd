using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>How often one key may ask: a report that reads every page is well within it, a loop that has gone wrong is not.</summary>
internal sealed class ApiRateLimit(IStringLocalizer<ApiTexts> texts) : IRateLimiterPolicy<int>
{
    public const string Name = "api";

    /// <summary>How many requests at once, after a pause.</summary>
    public const int Burst = 120;

    /// <summary>How many there are more after each <see cref="Period"/>: 240 a minute in the long run.</summary>
    private const int PerPeriod = 4;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>429 with the seconds to wait.</summary>
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Period.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: texts["Problem.TooMany"]).ExecuteAsync(rejected.HttpContext);
    };

    // The address asks for a key, so there is one.
    public RateLimitPartition<int> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(
        ApiTokenClaims.Read(httpContext.User)!.Value.TokenId,
        _ => new TokenBucketRateLimiterOptions { TokenLimit = Burst, TokensPerPeriod = PerPeriod, ReplenishmentPeriod = Period, QueueLimit = 0 });
}
