using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

/// <summary>No letter and no password goes a way that is not guarded as the settings say.</summary>
public sealed partial class MailGuardTests
{
    [Fact]
    public async Task A_server_without_TLS_gets_nothing_where_TLS_is_asked_for()
    {
        await using var mail = await MailCatcher.StartAsync();
        await NothingIsHandedOverAsync(mail, MailSecurity.StartTls);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("lean-certificate-");
        try
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            var files = (Certificate: Path.Combine(folder.FullName, "certificate.pem"), Key: Path.Combine(folder.FullName, "key.pem"));
            await File.WriteAllTextAsync(files.Certificate, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(files.Key, key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            await using var mail = await MailCatcher.StartAsync(certificate: files);
            await NothingIsHandedOverAsync(mail, MailSecurity.StartTls, ("Lean:Mail:User", "tavla"), ("Lean:Mail:Password", "hemmelig"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_from_the_first_byte_gets_neither_letter_nor_password()
    {
        await using var mail = await MailCatcher.StartAsync();
        await NothingIsHandedOverAsync(mail, MailSecurity.Tls, ("Lean:Mail:User", "tavla"), ("Lean:Mail:Password", "hemmelig"));
    }

    private static async Task NothingIsHandedOverAsync(MailCatcher mail, MailSecurity security, params (string Key, string Value)[] more)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        await office.AddReaderAsync(office.Home);
        await using var program = office.Program(mail.Port, security, more);
        await DigestFixture.MinuteAsync(program);
        Assert.Empty(mail.Taken);
        var letter = await office.LetterAsync();
        Assert.Equal((DigestState.Waiting, 0), (letter.State, letter.Tries));
        // As soon as the way is as it should be, it goes.
        office.Time.Advance(TimeSpan.FromMinutes(1));
        if (security == MailSecurity.StartTls && more.Length == 0)
        {
            await using var open = office.Program(mail.Port);
            await DigestFixture.MinuteAsync(open);
            Assert.Single(mail.Taken);
        }
    }
}
