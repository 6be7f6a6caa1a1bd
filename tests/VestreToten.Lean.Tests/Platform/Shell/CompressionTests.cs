using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>Which answers are compressed: docs/decisions/0044-compression.md.</summary>
public sealed partial class CompressionTests : IAsyncLifetime
{
    private ProgramHost _program = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _program = await ProgramHost.StartSetUpAsync();

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    [Fact]
    public void Only_what_the_decision_names_is_compressed() => Assert.Equal(
        [
            "/eksport/trender.csv", "/eksport/trender.xlsx", "/eksport/trender/{unit}.csv", "/eksport/trender/{unit}.xlsx", "/trender", "/trender/{Unit}",
            "/trender/{Unit}/hms/{Year}",
        ],
        _program.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<CompressedAttribute>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/trender", null, "br")]
    [InlineData("/trender", "same-origin", "br")]
    [InlineData("/trender", "none", "br")]
    [InlineData("/trender?uker=52", null, "br")]
    [InlineData("/eksport/trender.csv?csv=internasjonal", null, "br")]
    // What somebody else may choose.
    [InlineData("/trender", "cross-site", null)]
    [InlineData("/trender", "same-site", null)]
    [InlineData("/trender?uker=nesten", null, null)]
    [InlineData("/trender?x=nesten+alle", null, null)]
    [InlineData("/trender?uker=1234", null, null)]
    // And what is not named.
    [InlineData("/", null, null)]
    [InlineData("/tavle/ytterskogen", null, null)]
    [InlineData("/tavle/ytterskogen/forbedringer", null, null)]
    [InlineData("/varsler", null, null)]
    public async Task A_page_is_compressed_where_its_length_tells_nothing(string address, string? site, string? encoding)
    {
        using var admin = await _program.SignedInAsync();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = admin.Cookies, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_program.Address, address));
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }
}
