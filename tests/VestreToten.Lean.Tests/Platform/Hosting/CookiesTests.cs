using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Hosting;

/// <summary>Every cookie that the program gives, over https.</summary>
public sealed class CookiesTests
{
    [Fact]
    public async Task Over_https_every_cookie_is_secure_and_out_of_scripts_reach()
    {
        using var key = ECDsa.Create();
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        await using var program = await ProgramHost.StartSetUpAsync(certificate: certificate);
        var ideas = await program.OpenForIdeasAsync();
        using var client = new Client(program.Address);

        await client.PostAsync("/sprak", ("culture", "nn-NO"));
        await client.PostAsync("/utseende", ("look", "dark"));
        await client.OpenAsync("/");
        var form = await client.OpenAsync("/logg-inn");
        await client.PostAsync("/logg-inn", ("__RequestVerificationToken", form.Token), ("email", ProgramHost.AdminEmail), ("password", ProgramHost.AdminPassword));
        var goals = await client.OpenAsync(ideas + "/mal");
        await client.PostAsync(ideas + "/mal", ("__RequestVerificationToken", goals.Token), ("goal", "1"));
        await client.OpenAsync(ideas);
        await client.OpenAsync("/tavle/ytterskogen");

        Assert.Superset(new HashSet<string> { "skjema", "tavle", "utseende", ".AspNetCore.Culture" }, client.Given.Select(c => c.Split('=')[0]).ToHashSet());
        Assert.All(client.Given, cookie =>
        {
            var attributes = cookie.Split(';', StringSplitOptions.TrimEntries).Skip(1).Select(a => a.ToLowerInvariant()).ToList();
            Assert.Contains("secure", attributes);
            Assert.Contains("httponly", attributes);
            Assert.Contains(attributes, a => a is "samesite=lax" or "samesite=strict");
        });
    }

    private sealed class Client(Uri address) : IDisposable
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, CookieContainer = new CookieContainer(),
#pragma warning disable CA5359 // The host under test made its own certificate.
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
#pragma warning restore CA5359
        }) { BaseAddress = address };

        public List<string> Given { get; } = [];

        public Task<Browser.Answer> OpenAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        public Task<Browser.Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
            SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) });

        public void Dispose() => _client.Dispose();

        private async Task<Browser.Answer> SendAsync(HttpRequestMessage request)
        {
            using (request)
            using (var response = await _client.SendAsync(request, TestContext.Current.CancellationToken))
            {
                if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
                    Given.AddRange(cookies);
                return await Browser.Answer.ReadAsync(response);
            }
        }
    }
}
