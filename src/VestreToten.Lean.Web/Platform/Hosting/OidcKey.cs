using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>A private key by which the program shows a sign-in provider who it is.</summary>
/// <param name="Credentials">The key, and how it signs.</param>
/// <param name="CertificateHash">SHA-256 of the certificate that came with it, as <c>x5t#S256</c> wants it; null without one.</param>
internal sealed record OidcKey(SigningCredentials Credentials, string? CertificateHash)
{
    private const int MinRsaBits = 2048;

    /// <summary>Reads a file: PEM, with or without its certificate, or JWK.</summary>
    /// <exception cref="SettingException">It is no private key that a provider would take.</exception>
    public static OidcKey Read(string path, string? keyId, string setting)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(setting, "the file cannot be read: " + e.Message);
        }

        try
        {
            SecurityKey key = text.TrimStart().StartsWith('{') ? FromJwk(text) : FromPem(text);
            key.KeyId = keyId ?? (string.IsNullOrEmpty(key.KeyId) ? Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()) : key.KeyId);
            return new OidcKey(new SigningCredentials(key, AlgorithmOf(key)), CertificateHashOf(text));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or FormatException or NotSupportedException)
        {
            // What these say may quote the file.
            throw new SettingException(setting, $"the file must hold one private key, RSA of {MinRsaBits} bits or more, or EC, as PEM without a password or as JWK");
        }
    }

    private static JsonWebKey FromJwk(string text) => new JsonWebKey(text) is { HasPrivateKey: true } key ? key : throw new CryptographicException();

    private static AsymmetricSecurityKey FromPem(string text)
    {
        if (!text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            throw new CryptographicException();
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(text);
            return new RsaSecurityKey(rsa);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            // Of another kind.
            rsa.Dispose();
        }

        var curve = ECDsa.Create();
        curve.ImportFromPem(text);
        return new ECDsaSecurityKey(curve);
    }

    private static string AlgorithmOf(SecurityKey key) => key switch
    {
        RsaSecurityKey or JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.RSA } when key.KeySize >= MinRsaBits => SecurityAlgorithms.RsaSha256,
        ECDsaSecurityKey or JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve } => key.KeySize switch
        {
            256 => SecurityAlgorithms.EcdsaSha256,
            384 => SecurityAlgorithms.EcdsaSha384,
            521 or 512 => SecurityAlgorithms.EcdsaSha512,
            _ => throw new NotSupportedException(),
        },
        _ => throw new NotSupportedException(),
    };

    private static string? CertificateHashOf(string text)
    {
        if (!text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal))
            return null;
        using var certificate = X509Certificate2.CreateFromPem(text);
        return Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256));
    }
}
