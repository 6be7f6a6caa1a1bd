using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Platform.Hosting;

public sealed class OidcSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_provider_is_read_with_what_is_usual_where_nothing_is_said()
    {
        var provider = Assert.Single(Read(("Name", "Kommunens innlogging")));
        Assert.Equal(("kommunens-innlogging", "openid profile", false), (provider.Slug, string.Join(' ', provider.Scopes), provider.ReadsUserInfo));
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Name", "Et navn som er altfor langt til å stå på en knapp i en nettleser")]
    [InlineData("Authority", "http://idporten.no")]
    [InlineData("Authority", "idporten.no")]
    [InlineData("Authority", "https://login.microsoftonline.com/common/v2.0")]
    [InlineData("Authority", "https://login.microsoftonline.com/organizations/v2.0")]
    [InlineData("ClientId", "")]
    [InlineData("ClientSecret", "")]
    [InlineData("UserInfo", "ja")]
    [InlineData("PrivateKeyFile", "nothing.pem", "ClientSecret")]
    public void A_wrong_setting_is_named(string setting, string value, string? named = null) =>
        Assert.StartsWith($"Lean__SignIn__Oidc__0__{named ?? setting}:", Assert.Throws<SettingException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("missing.pem", null)]
    [InlineData("words.pem", "no key at all")]
    [InlineData("public.pem", "public")]
    [InlineData("short.pem", "short")]
    [InlineData("jwk.json", "{\"kty\":\"RSA\"}")]
    public void A_file_without_a_private_key_that_is_strong_enough_is_named(string name, string? content)
    {
        using var rsa = RSA.Create(content == "short" ? 1024 : 2048);
        if (content is not null)
            File.WriteAllText(Path.Combine(_folder, name), content switch { "public" => rsa.ExportSubjectPublicKeyInfoPem(), "short" => rsa.ExportPkcs8PrivateKeyPem(), _ => content });
        Assert.StartsWith("Lean__SignIn__Oidc__0__PrivateKeyFile:", Assert.Throws<SettingException>(() => Read(("ClientSecret", ""), ("PrivateKeyFile", name))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_either_kind_is_taken()
    {
        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(_folder, "rsa.pem"), rsa.ExportRSAPrivateKeyPem());
        File.WriteAllText(Path.Combine(_folder, "ec.pem"), curve.ExportPkcs8PrivateKeyPem());
        Assert.Equal(("RS256", "tavla-1"), Key("rsa.pem"));
        Assert.Equal("ES256", Key("ec.pem").Algorithm);

        (string Algorithm, string Id) Key(string name)
        {
            var key = Assert.Single(Read(("ClientSecret", ""), ("PrivateKeyFile", name), ("KeyId", "tavla-1"))).Key!.Credentials;
            return (key.Algorithm, key.Key.KeyId);
        }
    }

    [Fact]
    public void Two_with_one_name_are_one_too_many()
    {
        Dictionary<string, string?> twice = [];
        foreach (var number in (int[])[0, 1])
        {
            foreach (var (name, value) in Defaults)
                twice[$"Lean:SignIn:Oidc:{number}:{name}"] = value;
        }

        Assert.StartsWith("Lean__SignIn__Oidc__1__Name:", Assert.Throws<SettingException>(() => Read(twice)).Message, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Defaults =>
        [("Name", "Ansattporten"), ("Authority", "https://ansattporten.no"), ("ClientId", "tavla"), ("ClientSecret", "hemmelig")];

    private IReadOnlyList<OidcSettings> Read(params (string Name, string Value)[] changed)
    {
        Dictionary<string, string?> settings = [];
        foreach (var (name, value) in Defaults.Concat(changed))
            settings[$"Lean:SignIn:Oidc:0:{name}"] = value;
        return Read(settings);
    }

    private IReadOnlyList<OidcSettings> Read(Dictionary<string, string?> settings) =>
        OidcSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _folder, isDemo: false);
}
