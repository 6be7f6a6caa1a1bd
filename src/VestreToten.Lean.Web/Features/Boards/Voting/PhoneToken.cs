using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>
/// What a phone carries in its cookie for one round: 128 random bits, tied to nothing, and how many forms it has been
/// given. The number makes a later form win over an earlier one, in whatever order they are sent back.
/// </summary>
internal readonly record struct PhoneToken(byte[] Secret, uint Forms)
{
    private const int Length = PinnedBytes.Length;

    /// <summary>A phone that comes for the first time.</summary>
    public static PhoneToken Fresh()
    {
        var secret = PinnedBytes.Rent();
        RandomNumberGenerator.Fill(secret);
        return new PhoneToken(secret, 0);
    }

    /// <summary>The token in a cookie's text, or null where it has none that can be read.</summary>
    public static PhoneToken? Read(ReadOnlySpan<char> text)
    {
        if (text.Length >= 40 || text.IndexOf('.') is var dot && dot < 0)
            return null;
        var secret = PinnedBytes.Rent();
        if (TryDecode(text[..dot], secret) && uint.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var forms))
            return new PhoneToken(secret, forms);
        PinnedBytes.Return(secret);
        return null;
    }

    /// <summary>The token with one form more.</summary>
    public PhoneToken Next() => this with { Forms = Forms == uint.MaxValue ? Forms : Forms + 1 };

    /// <summary>Reads base64url that fills the destination exactly.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> destination) =>
        Base64Url.DecodeFromChars(text, destination, out _, out var written) == OperationStatus.Done && written == destination.Length;

    /// <summary>
    /// How the cookie is sent: to the phones' branch of this server alone, and out of every script's reach. Lax, so that a
    /// phone that comes through a link on another site is the same phone; a form from there comes without it, and is refused
    /// before that (<see cref="CastBallot"/>).
    /// </summary>
    public static CookieOptions CookieOptions(HttpContext context) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = context.Request.CookiePath("/s"),
        MaxAge = TimeSpan.FromDays(BallRound.MaxDaysAhead + 1),
    };

    public string ToCookie() => string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(Secret)}.{Forms}");
}
