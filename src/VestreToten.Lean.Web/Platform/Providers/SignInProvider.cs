using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>A provider that people sign in by, and whether it answers.</summary>
internal sealed class SignInProvider(OidcSettings settings)
{
    private volatile bool _isDown;

    public OidcSettings Settings { get; } = settings;

    /// <summary>As people know it.</summary>
    public string Name => Settings.Name;

    /// <summary>As it stands in addresses, and in the database.</summary>
    public string Slug => Settings.Slug;

    /// <summary>Its authentication scheme.</summary>
    public string Scheme => "oidc-" + Slug;

    /// <summary>Where signing in by it begins.</summary>
    public string Address => "/logg-inn/" + Slug;

    /// <summary>Whether it did not answer the last time that it was asked.</summary>
    public bool IsDown => _isDown;

    /// <summary>Notes whether it has answered.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Note(bool answers)
    {
        var wasDown = _isDown;
        _isDown = !answers;
        return wasDown == answers;
    }
}

/// <summary>The providers that people sign in by, in the order of the settings.</summary>
internal sealed class SignInProviders(IEnumerable<OidcSettings> settings)
{
    public IReadOnlyList<SignInProvider> All { get; } = [.. settings.Select(s => new SignInProvider(s))];

    public SignInProvider? Find(string? slug) => All.FirstOrDefault(p => p.Slug == slug);

    public SignInProvider OfScheme(string scheme) => All.First(p => p.Scheme == scheme);
}
