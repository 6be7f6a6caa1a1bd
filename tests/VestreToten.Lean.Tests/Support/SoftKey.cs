using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VestreToten.Lean.Tests.Support;

/// <summary>An authenticator as WebAuthn describes one, in memory: it makes one passkey, and signs whatever it is told to.</summary>
internal sealed class SoftKey : IDisposable
{
    private const byte UserPresent = 0x01, UserVerified = 0x04, Attested = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _user = "";
    private uint _count;

    /// <summary>Whether its owner shows a finger, a face or a PIN.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>What a browser answers to the options for a new passkey.</summary>
    public string Create(string options, string origin, string? domain = null)
    {
        using var asked = JsonDocument.Parse(options);
        _user = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(domain ?? asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, Attested), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Written(new
        {
            clientDataJSON = Base64Url.EncodeToString(Client("webauthn.create", asked, origin)), attestationObject = Base64Url.EncodeToString(attestation),
            transports = (string[])["internal"],
        });
    }

    /// <summary>What a browser answers to the options for a passkey that there is.</summary>
    public string Sign(string options, string origin, string? domain = null)
    {
        using var asked = JsonDocument.Parse(options);
        var data = Data(domain ?? asked.RootElement.GetProperty("rpId").GetString()!, 0);
        var client = Client("webauthn.get", asked, origin);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Written(new
        {
            clientDataJSON = Base64Url.EncodeToString(client), authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(signature), userHandle = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Data(string domain, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(UserPresent | (IsVerified ? UserVerified : 0) | more), .. count];
    }

    private static byte[] Client(string type, JsonDocument asked, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin, crossOrigin = false });

    private string Written(object response) => JsonSerializer.Serialize(new
    {
        id = Base64Url.EncodeToString(_id), rawId = Base64Url.EncodeToString(_id), type = "public-key", clientExtensionResults = new { }, response,
    });
}
