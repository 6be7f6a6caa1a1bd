using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VestreToten.Lean.Web.Features.Insight.Digests;
using VestreToten.Lean.Web.Platform.Mail;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class MailGuardTests
{
    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch)]
    public void Nothing_but_an_unknown_withdrawal_is_forgiven(SslPolicyErrors faults)
    {
        Assert.True(MailServer.IsTrusted(chain: null, SslPolicyErrors.None));
        Assert.False(MailServer.IsTrusted(chain: null, faults));
        // A chain that has not been built says nothing about what is wrong.
        using var empty = new X509Chain();
        Assert.False(MailServer.IsTrusted(empty, faults));
        using var key = RSA.Create(2048);
        using var stranger = new CertificateRequest("CN=stranger", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        using var built = new X509Chain();
        built.Build(stranger);
        Assert.False(MailServer.IsTrusted(built, faults));
    }
}
