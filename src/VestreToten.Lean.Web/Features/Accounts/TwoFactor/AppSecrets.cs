using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Features.Accounts.TwoFactor;

/// <summary>The secrets that apps share, and the codes of RFC 6238 that are made of them: six digits, a new one each 30 seconds.</summary>
internal sealed class AppSecrets(IDataProtectionProvider protection, TimeProvider time)
{
    public const int CodeLength = 6;

    /// <summary>What the app shows beside the code.</summary>
    public const string Issuer = "Forbedringstavle";

    /// <summary>RFC 4226, 4: 160 bits.</summary>
    private const int SecretBytes = 20;

    private static readonly TimeSpan OfferedFor = TimeSpan.FromMinutes(30);

    /// <summary>A clock that is off by less than half a minute is right.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _stored = protection.CreateProtector("authenticator app");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("authenticator app, offered").ToTimeLimitedDataProtector();

    /// <summary>A secret that nobody has had before, as apps take it when it is typed.</summary>
    public static string New() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The address that an app reads from the QR code.</summary>
    public static string AddressOf(string secret, string user) => new OtpUri(OtpType.Totp, secret, user, Issuer).ToString();

    public string Seal(string secret) => _stored.Protect(secret);

    /// <summary>Seals a secret that has been shown and not yet confirmed, for one account.</summary>
    public string Offer(string secret, int accountId) => _offered.Protect(FormattableString.Invariant($"{accountId} {secret}"), OfferedFor);

    /// <summary>The secret that was offered to an account; null where none was, or too long ago.</summary>
    public string? Offered(string? sealedText, int accountId)
    {
        if (sealedText is not { Length: > 0 and < 1000 })
            return null;
        try
        {
            return _offered.Unprotect(sealedText).Split(' ') is [var account, var secret] && account == FormattableString.Invariant($"{accountId}") ? secret : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The step whose code it is; null where it is none of now.</summary>
    public long? StepOf(string secret, string code)
    {
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        return code.Length == CodeLength && totp.VerifyTotp(time.GetUtcNow().UtcDateTime, code, out var step, Window) ? step : null;
    }

    /// <summary>The same of the secret that an account's app has; null too where the keys that sealed it are lost.</summary>
    public long? StepOf(AuthenticatorApp app, string code)
    {
        try
        {
            return StepOf(_stored.Unprotect(app.Secret), code);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
