using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>How often one key may ask: a report that reads every page is well within it, a loop that has gone wrong is not.</summary>
internal sealed class ApiPace(IStringLocalizer<ApiTexts> texts) : IDisposable
{
    /// <summary>How many requests at once, after a pause.</summary>
    public const int Burst = 120;

    /// <summary>How many seconds until there is one more.</summary>
    public static readonly TimeSpan Drop = TimeSpan.FromSeconds(1);

    /// <summary>How many there are after each <see cref="Drop"/>: 240 a minute in the long run.</summary>
    private const int PerDrop = 4;

    private readonly PartitionedRateLimiter<int> _keys = PartitionedRateLimiter.Create<int, int>(key =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst, TokensPerPeriod = PerDrop, ReplenishmentPeriod = Drop, QueueLimit = 0,
        }));

    /// <summary>Lets the request through, or answers 429 with the seconds to wait.</summary>
    public async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        // The address asks for a key, so there is one.
        using var lease = _keys.AttemptAcquire(ApiTokenClaims.Read(call.HttpContext.User)!.Value.TokenId);
        if (lease.IsAcquired)
            return await next(call);
        call.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Drop.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: texts["Problem.TooMany"]);
    }

    public void Dispose() => _keys.Dispose();
}
