using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace VestreToten.Lean.Web.Platform.Providers;

/// <summary>What somebody goes to a provider for.</summary>
internal enum ErrandKind
{
    SignIn = 1,

    /// <summary>To let an account that has signed in be signed in to by the provider too.</summary>
    Link = 2,

    /// <summary>To take an invitation.</summary>
    Invitation = 3,
}

/// <summary>What somebody goes to a provider for, kept sealed until the answer.</summary>
/// <param name="Kind">What for.</param>
/// <param name="ReturnUrl">Where to go afterwards: a local address.</param>
/// <param name="Session">Whose account is to be linked: the open session.</param>
/// <param name="Link">The number of the invitation.</param>
internal sealed record Errand(ErrandKind Kind, string ReturnUrl, Guid? Session = null, int? Link = null)
{
    private const string KindItem = "errand", SessionItem = "errand.session", LinkItem = "errand.link";

    public AuthenticationProperties ToProperties()
    {
        var properties = new AuthenticationProperties { RedirectUri = ReturnUrl };
        properties.Items[KindItem] = Kind.ToString();
        if (Session is { } session)
            properties.Items[SessionItem] = session.ToString();
        if (Link is { } link)
            properties.Items[LinkItem] = link.ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    /// <summary>The errand in a state that this program has sealed; null where it is of something else.</summary>
    public static Errand? Read(AuthenticationProperties? properties) =>
        properties is not null && properties.Items.TryGetValue(KindItem, out var name) && Enum.TryParse<ErrandKind>(name, out var kind)
            ? new Errand(
                kind, properties.RedirectUri ?? "/",
                properties.Items.TryGetValue(SessionItem, out var session) && Guid.TryParse(session, out var id) ? id : null,
                properties.Items.TryGetValue(LinkItem, out var link) && int.TryParse(link, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
            : null;
}
