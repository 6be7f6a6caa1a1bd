using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>A ballot is taken from the program's own pages alone.</summary>
public sealed partial class BallotOriginTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https", "tavla.kommune.no", "https://tavla.kommune.no", true)]
    [InlineData("https", "tavla.kommune.no:443", "https://tavla.kommune.no", true)]
    [InlineData("https", "tavla.kommune.no:8443", "https://tavla.kommune.no:8443", true)]
    [InlineData("https", "tavla.kommune.no", "HTTPS://Tavla.Kommune.no", true)]
    [InlineData("http", "127.0.0.1:5000", "http://127.0.0.1:5000", true)]
    [InlineData("https", "tavla.kommune.no", "http://tavla.kommune.no", false)]
    [InlineData("https", "tavla.kommune.no", "https://tavla.kommune.no:8443", false)]
    [InlineData("https", "tavla.kommune.no:8443", "https://tavla.kommune.no", false)]
    [InlineData("https", "tavla.kommune.no", "https://annen@tavla.kommune.no", false)]
    [InlineData("https", "tavla.kommune.no", "https://tavla.kommune.no@annen.example", false)]
    [InlineData("https", "tavla.kommune.no", "https://tavla.kommune.no.annen.example", false)]
    [InlineData("https", "tavla.kommune.no", "https://annen.example", false)]
    [InlineData("http", "127.0.0.1:5000", "http://localhost:5000", false)]
    public void An_origin_is_the_programs_own_where_scheme_host_and_port_are(string scheme, string host, string origin, bool isOwn)
    {
        Assert.Equal(isOwn, RequestOrigin.IsOwn(Request(scheme, host, ("Origin", origin))));
        Assert.Equal(isOwn, RequestOrigin.IsOwn(Request(scheme, host, ("Referer", origin + "/s/CDFHJKLM"))));
    }

    [Theory]
    [InlineData("same-origin", null, null, true)]
    [InlineData("none", null, null, true)]
    [InlineData("same-site", null, null, false)]
    [InlineData("cross-site", null, null, false)]
    // The browser's own word goes before what a page could have a hand in, and before a proxy that hides the scheme.
    [InlineData("same-origin", "http://tavla.kommune.no", null, true)]
    [InlineData("cross-site", "https://tavla.kommune.no", "https://tavla.kommune.no/s/X", false)]
    // Kept back: only the address of an own page is then evidence.
    [InlineData(null, "null", null, false)]
    [InlineData(null, "null", "https://annen.example/", false)]
    [InlineData(null, "null", "https://tavla.kommune.no/s/CDFHJKLM", true)]
    [InlineData(null, null, "https://tavla.kommune.no@annen.example/", false)]
    [InlineData(null, null, "https://tavla.kommune.no", false)]
    [InlineData(null, null, null, true)]
    public void What_the_browser_says_settles_it_and_silence_is_no_browser(string? site, string? origin, string? referer, bool isOwn)
    {
        var headers = new[] { ("Sec-Fetch-Site", site), ("Origin", origin), ("Referer", referer) };

        Assert.Equal(isOwn, RequestOrigin.IsOwn(Request("https", "tavla.kommune.no", headers)));
    }

    private static HttpRequest Request(string scheme, string host, params (string Name, string? Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = (scheme, new HostString(host));
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
            request.Headers[name] = value;
        return request;
    }
}
