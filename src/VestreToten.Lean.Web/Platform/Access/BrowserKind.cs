using VestreToten.Lean.Data.Accounts;

namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>
/// The kind of browser and machine, as its owner would call it. Versions and models are left out: they would tell one machine
/// from another, and nobody needs them to know a session again.
/// </summary>
internal static class BrowserKind
{
    // In this order: most browsers also say that they are Chrome or Safari.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Machines =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "Chromebook"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    /// <summary>Such as <c>Firefox · Windows</c>; null where nothing is known.</summary>
    public static string? Of(HttpRequest request) => Of(request.Headers.UserAgent.ToString());

    public static string? Of(string agent)
    {
        string?[] parts = [Find(Browsers, agent), Find(Machines, agent)];
        return string.Join(" · ", parts.Where(p => p is not null)) is { Length: > 0 and <= SignInSession.MaxBrowserLength } kind ? kind : null;
    }

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        Array.Find(known, k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
