namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>The settings under <c>Lean:SignIn:Oidc:0</c> and so on: a provider that people sign in by (OpenID Connect).</summary>
internal sealed record OidcSettings
{
    private const string Section = "Lean:SignIn:Oidc";

    private const int MaxNameLength = 40;

    /// <summary>The provider as people know it: <c>Ansattporten</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The same in addresses.</summary>
    public required string Slug { get; init; }

    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Null where the program shows who it is by a key.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>By what the program signs who it is (<c>private_key_jwt</c>); null where it has a secret.</summary>
    public OidcKey? Key { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>How surely people must have shown who they are, by the provider's names; none where that is the provider's to say.</summary>
    public IReadOnlyList<string> AcrValues { get; init; } = [];

    /// <summary>Whom signed tokens of the program's own are for; null for the issuer.</summary>
    public string? AssertionAudience { get; init; }

    /// <summary>What kind of token those call themselves; newer providers want <c>client-authentication+jwt</c>.</summary>
    public string AssertionType { get; init; } = "JWT";

    /// <summary>Whether claims are fetched from the provider's address for them too.</summary>
    public bool ReadsUserInfo { get; init; }

    /// <summary>The providers in their order. The demonstration knows those alone that run on its own machine.</summary>
    public static IReadOnlyList<OidcSettings> Read(IConfiguration configuration, string contentRoot, bool isDemo)
    {
        List<OidcSettings> providers = [];
        foreach (var section in configuration.GetSection(Section).GetChildren().OrderBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            var provider = From(section, $"Lean__SignIn__Oidc__{section.Key}__", contentRoot);
            if (providers.Exists(p => p.Slug == provider.Slug))
                throw new SettingException($"Lean__SignIn__Oidc__{section.Key}__Name", "another provider has this name, or one too like it");
            if (!isDemo || provider.Authority.IsLoopback)
                providers.Add(provider);
        }

        return providers;
    }

    private static OidcSettings From(IConfigurationSection section, string name, string contentRoot)
    {
        var called = Required(section, name, "Name");
        if (called.Length > MaxNameLength || called.Any(char.IsControl))
            throw new SettingException(name + "Name", $"must be {MaxNameLength} characters or fewer");
        var (secret, file) = (Text(section["ClientSecret"]), Text(section["PrivateKeyFile"]));
        if (secret is null == file is null)
            throw new SettingException(name + "ClientSecret", "there must be one of ClientSecret and PrivateKeyFile, and not both");
        return new OidcSettings
        {
            Name = called, Slug = Domain.Organisation.Slug.From(called), Authority = AuthorityFrom(Required(section, name, "Authority"), name + "Authority"),
            ClientId = Required(section, name, "ClientId"), ClientSecret = secret,
            Key = file is null ? null : OidcKey.Read(Path.GetFullPath(file, contentRoot), Text(section["KeyId"]), name + "PrivateKeyFile"),
            Scopes = [.. Words(section["Scopes"] ?? "openid profile").Prepend("openid").Distinct()],
            AcrValues = Words(section["AcrValues"]),
            AssertionAudience = Text(section["AssertionAudience"]), AssertionType = Text(section["AssertionType"]) ?? "JWT",
            ReadsUserInfo = section["UserInfo"] switch
            {
                null or "" => false,
                var text when bool.TryParse(text, out var reads) => reads,
                _ => throw new SettingException(name + "UserInfo", "must be true or false"),
            },
        };
    }

    private static string Required(IConfigurationSection section, string name, string setting) =>
        Text(section[setting]) ?? throw new SettingException(name + setting, "must be set");

    private static string? Text(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();

    private static string[] Words(string? setting) => (setting ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri AuthorityFrom(string setting, string name)
    {
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var authority) || authority is not { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
            || (authority.Scheme != "https" && !(authority is { Scheme: "http", IsLoopback: true })))
            throw new SettingException(name, "must be the provider's address, as in https://login.microsoftonline.com/TENANT/v2.0");
        // Anybody with an account at Microsoft, whichever kommune's, would be let as far as the rules.
        if (authority.Host == "login.microsoftonline.com" && authority.Segments is [_, var tenant, ..] && tenant.TrimEnd('/') is "common" or "organizations" or "consumers")
            throw new SettingException(name, "must name the kommune's own tenant, not common, organizations or consumers");
        return authority;
    }
}
