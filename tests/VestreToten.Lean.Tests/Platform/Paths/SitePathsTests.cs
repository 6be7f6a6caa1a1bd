using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Tests.Platform.Paths;

public sealed class SitePathsTests
{
    [Theory]
    [InlineData("http://localhost/", "/konto?a=1#b", "/konto?a=1#b")]
    [InlineData("https://kommune.no/tavla/", "/", "/tavla/")]
    [InlineData("https://kommune.no/tavla/", "/konto?a=1#b", "/tavla/konto?a=1#b")]
    [InlineData("https://kommune.no/a/b/", "/s", "/a/b/s")]
    // An address of the program may begin like the path that it lies under.
    [InlineData("https://kommune.no/tavle/", "/tavle/skog", "/tavle/tavle/skog")]
    [InlineData("https://kommune.no/tavla/", "https://id.no/ut", "https://id.no/ut")]
    [InlineData("https://kommune.no/tavla/", "#passnokler", "#passnokler")]
    [InlineData("https://kommune.no/tavla/", "//annet.no/", "//annet.no/")]
    public void An_address_of_the_program_gets_the_path_and_no_other_does(string site, string address, string written) =>
        Assert.Equal(written, new Site(site, site).Path(address));

    [Theory]
    [InlineData("http://localhost/", "http://localhost/tavle/skog?kort=3", "/tavle/skog", "/tavle/skog?kort=3")]
    [InlineData("https://kommune.no/tavle/", "https://kommune.no/tavle/tavle/skog?kort=3", "/tavle/skog", "/tavle/skog?kort=3")]
    [InlineData("https://kommune.no/tavle/", "https://kommune.no/tavle/", "/", "/")]
    [InlineData("https://kommune.no/tavle/", "https://kommune.no/tavle", "/", "/")]
    public void What_the_browser_shows_is_known_without_it(string site, string shown, string path, string whole)
    {
        var here = new Site(site, shown);
        Assert.Equal((path, whole), (here.LocalPath(), here.LocalPathAndQuery()));
    }

    [Theory]
    [InlineData("", "/", "/")]
    [InlineData("", "/s", "/s")]
    [InlineData("/tavla", "/", "/tavla")]
    [InlineData("/tavla", "/s", "/tavla/s")]
    public void A_cookie_is_sent_to_the_program_and_to_nothing_beside_it(string pathBase, string path, string written) =>
        Assert.Equal(written, new DefaultHttpContext { Request = { PathBase = pathBase } }.Request.CookiePath(path));

    private sealed class Site : NavigationManager
    {
        public Site(string site, string shown) => Initialize(site, shown);
    }
}
