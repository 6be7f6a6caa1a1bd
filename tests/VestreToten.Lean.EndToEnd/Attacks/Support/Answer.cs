using System.Net;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>What came back, as a stranger's program sees it.</summary>
internal sealed partial record Answer(int Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The server closed the connection while the request was still being sent.</summary>
    public static Answer HungUp { get; } = new(0, null, "", new Dictionary<string, string>());

    /// <summary>The hidden fields of the page's forms, the first of each name.</summary>
    public Dictionary<string, string> Hidden =>
        HiddenField().Matches(Body).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    /// <summary>Whether it leads to the sign-in page of this server, and nowhere else.</summary>
    public bool AsksToSignIn =>
        Status == 302 && Body.Length == 0 && Location is { } to && new Uri(new Uri("http://127.0.0.1"), to) is { Host: "127.0.0.1", AbsolutePath: "/logg-inn" };

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>
    /// The body without what differs from one answer to the next by nature: tokens of forms, markers of circuits, and the
    /// address itself where the page repeats it.
    /// </summary>
    public string Steady(string path) =>
        Changing().Replace(Body, "").Replace($"value=\"{WebUtility.HtmlEncode(path)}\"", "", StringComparison.Ordinal).Replace($"\"instance\":\"{path}\"", "", StringComparison.Ordinal);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join("; ", h.Value), StringComparer.OrdinalIgnoreCase);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, headers.GetValueOrDefault("Location"), body, headers);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" """)]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<!--Blazor.*?-->|name="__RequestVerificationToken" value="[^"]*"|[?]v=[^"]*""")]
    private static partial Regex Changing();
}
