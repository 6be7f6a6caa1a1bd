using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>
/// The address that people know this server by, for what is printed, scanned or subscribed to: the one in the settings, else
/// the one by which the page was opened. Ends with a slash.
/// </summary>
internal sealed class PublicAddress(Uri? configured = null)
{
    public string Of(NavigationManager navigation) => configured?.AbsoluteUri ?? navigation.BaseUri;

    /// <summary>The same as one types it: without scheme and last slash.</summary>
    public string TypedOf(NavigationManager navigation)
    {
        var address = new Uri(Of(navigation));
        return address.Authority + address.AbsolutePath.TrimEnd('/');
    }
}
