using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.Web.Platform.Paths;

/// <summary>
/// The one place where the program's own addresses meet the path that it lies under (<c>Lean:Proxy:PathBase</c>). Inside, an
/// address begins with a slash and knows nothing of that path; on its way into markup, a redirect or a cookie it gets it here.
/// </summary>
internal static class SitePaths
{
    /// <summary>An address of this program for markup and navigation. Any other (another host's, a fragment) is left alone.</summary>
    public static string Path(this NavigationManager site, string address) => Join(Prefix(site), address);

    /// <summary>An address of this program for a redirect.</summary>
    public static string SitePath(this HttpRequest request, string address) => Join(request.PathBase.Value, address);

    /// <summary>A path of this program for a cookie; <c>/</c> is all of the program, and nothing beside it.</summary>
    public static string CookiePath(this HttpRequest request, string path) =>
        path == "/" && request.PathBase.HasValue ? request.PathBase.Value! : Join(request.PathBase.Value, path);

    /// <summary>The path that the browser shows, as the program knows it, without a query.</summary>
    public static string LocalPath(this NavigationManager site) => Local(site, new Uri(site.Uri).AbsolutePath);

    /// <summary>The path that the browser shows, as the program knows it, with its query.</summary>
    public static string LocalPathAndQuery(this NavigationManager site) => Local(site, new Uri(site.Uri).PathAndQuery);

    private static string Join(ReadOnlySpan<char> prefix, string address) =>
        prefix.IsEmpty || address is not ['/', ..] || address is ['/', '/', ..] ? address : string.Concat(prefix, address);

    private static string Local(NavigationManager site, string address)
    {
        var prefix = Prefix(site);
        return prefix.IsEmpty || !address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? address
            : address.Length == prefix.Length ? "/" : address[prefix.Length..];
    }

    /// <summary>The path of the page's base, without its last slash: empty where the program has a host of its own.</summary>
    private static ReadOnlySpan<char> Prefix(NavigationManager site)
    {
        var address = site.BaseUri.AsSpan();
        var host = address[(address.IndexOf("://") + 3)..];
        return host[host.IndexOf('/')..^1];
    }
}
