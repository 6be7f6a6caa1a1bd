using Microsoft.AspNetCore.Http.HttpResults;

namespace VestreToten.Lean.Web.Platform.RateLimits;

/// <summary>What somebody without an account may guess at.</summary>
internal enum Guessed
{
    /// <summary>The code of an open round.</summary>
    JoinCode,

    /// <summary>The key in a calendar's address.</summary>
    CalendarKey,

    /// <summary>The key in a poster's address.</summary>
    IdeaKey,

    /// <summary>The key in the address where a suggestion is followed.</summary>
    FollowKey,

    /// <summary>A program's personal key.</summary>
    ApiKey,

    /// <summary>The secret in an invitation, or in a link to a new password.</summary>
    AccountLink,

    /// <summary>The code of a screen that waits to be paired.</summary>
    PairingCode,

    /// <summary>An answer, or a logout token, that a sign-in provider would have given.</summary>
    ProviderAnswer,

    /// <summary>The key by which phones join a board.</summary>
    JoinKey,

    /// <summary>The key of a printed slip.</summary>
    Slip,

    /// <summary>The key in a zone's address.</summary>
    ZoneKey,
}

/// <summary>
/// Counts guesses that led nowhere: 60 a minute of each kind, for the whole server and not by address, for a whole care home
/// shares one. Above that a wrong guess is answered with 429. A right one never is; see <see cref="Delay"/>.
/// </summary>
internal sealed class WrongGuesses(TimeProvider time)
{
    public const int PerMinute = 60;

    /// <summary>The longest that anybody waits for an answer because others guess.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1);

    private readonly FailureBudget<Guessed> _wrong = new(time, PerMinute, TimeSpan.FromMinutes(1), MaxDelay);

    /// <summary>Counts a wrong guess; false when there have been too many.</summary>
    public bool Count(Guessed kind) => _wrong.Spend(kind);

    /// <summary>
    /// How long an answer waits, right or wrong alike: nothing as a rule, and up to <see cref="MaxDelay"/> as wrong guesses go
    /// on beyond the limit. Only who cannot be told from a guesser waits.
    /// </summary>
    public TimeSpan Delay(Guessed kind) => _wrong.Delay(kind);

    /// <summary>404 for a key that leads nowhere, or 429 when there have been too many.</summary>
    public StatusCodeHttpResult Refuse(HttpContext context, Guessed kind)
    {
        if (Count(kind))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        context.Response.Headers.RetryAfter = "60";
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
