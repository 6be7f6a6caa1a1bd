using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// An authority as a kommune may have its own, with a certificate for 127.0.0.1, and no list of what it has withdrawn. A
/// program trusts it that has <see cref="File"/> as its <c>SSL_CERT_FILE</c>.
/// </summary>
public sealed class TestAuthority : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forbedringstavle-tls-");

    public TestAuthority()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = RSA.Create(2048);
        var root = new CertificateRequest("CN=Kommunens egen", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        root.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        using var authority = root.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddDays(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        Write(File, authority.ExportCertificatePem());
        Write(Certificate, certificate.ExportCertificatePem());
        Write(Key, key.ExportPkcs8PrivateKeyPem());
    }

    public string File => Path.Combine(_folder.FullName, "authority.pem");

    /// <summary>What it has given to 127.0.0.1.</summary>
    public string Certificate => Path.Combine(_folder.FullName, "certificate.pem");

    public string Key => Path.Combine(_folder.FullName, "key.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(string path, string pem) => System.IO.File.WriteAllText(path, pem);
}
