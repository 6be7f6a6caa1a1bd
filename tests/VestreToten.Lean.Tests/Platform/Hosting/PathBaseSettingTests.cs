using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class PathBaseSettingTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/tavla", "/tavla")]
    [InlineData(" /tavla/ ", "/tavla")]
    [InlineData("/intern/tavla-2", "/intern/tavla-2")]
    public void A_path_is_read_without_its_last_slash(string? setting, string path) => Assert.Equal(path, PathBaseSetting.Read(Settings(setting)));

    [Theory]
    [InlineData("tavla")]
    [InlineData("//tavla")]
    [InlineData("/tavla//to")]
    [InlineData("/../tavla")]
    [InlineData("/tavla?a=1")]
    [InlineData("/tav la")]
    [InlineData("/tavlå")]
    [InlineData("/tavla\"><script>")]
    [InlineData("https://kommune.no/tavla")]
    public void Anything_else_stops_the_start_by_its_name(string setting) => Assert.StartsWith(
        "Lean__Proxy__PathBase:", Assert.Throws<SettingException>(() => PathBaseSetting.Read(Settings(setting))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "https://kommune.no", true)]
    [InlineData(null, "https://kommune.no/tavla", false)]
    [InlineData("/tavla", "https://kommune.no/tavla", true)]
    [InlineData("/tavla", "https://kommune.no/tavla/", true)]
    [InlineData("/tavla", "https://kommune.no", false)]
    [InlineData("/tavla", "https://kommune.no/Tavla", false)]
    public void The_public_address_ends_with_the_same_path(string? path, string url, bool isRight)
    {
        var settings = Settings(path, url);
        if (isRight)
            Assert.Equal(url.TrimEnd('/') + "/", PublicUrlSetting.Read(settings)!.AbsoluteUri);
        else
            Assert.StartsWith("Lean__PublicUrl: must ", Assert.Throws<SettingException>(() => PublicUrlSetting.Read(settings)).Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? path, string? url = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Lean:Proxy:PathBase"] = path, ["Lean:PublicUrl"] = url }).Build();
}
