using System.Net;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Support;

/// <summary>A browser as the server sees one: it keeps cookies and sends forms, and follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address) => (Address, _client) = (address,
         new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address });

    public Uri Address { get; }

    public List<string> Languages { get; } = [];

    public CookieContainer Cookies { get; } = new();

    public void Speak(string language)
    {
        Languages.Add(language);
        _client.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    /// <summary>The value of a cookie for the front page, or null.</summary>
    public string? Cookie(string name) => Cookies.GetCookies(_client.BaseAddress!)[name]?.Value;

    /// <summary>Shows a personal key with every request, as a program does.</summary>
    public void BringKey(string secret) => _client.DefaultRequestHeaders.Authorization = new("Bearer", secret);

    /// <summary>Puts a cookie in, as one who has copied it would.</summary>
    public void Bring(string name, string value) => Cookies.Add(_client.BaseAddress!, new Cookie(name, value));

    public async Task<Answer> OpenAsync(string path)
    {
        using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(path);
        return await PostAsync(path.Split('?')[0], [("__RequestVerificationToken", page.Token), .. fields]);
    }

    /// <summary>Sends a form from nowhere.</summary>
    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public async Task<Answer> PostAsync(string path, HttpContent content)
    {
        using (content)
        using (var response = await _client.PostAsync(path, content, TestContext.Current.CancellationToken))
            return await Answer.ReadAsync(response);
    }

    public void Dispose() => _client.Dispose();

    internal sealed partial record Answer(int Status, string? Location, string Html, HttpResponseMessage Response)
    {
        /// <summary>The page's text as a reader sees it, entities and all.</summary>
        public string Text => WebUtility.HtmlDecode(Html);

        public string Token => TokenField().Match(Html) is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : throw new InvalidOperationException("No form in: " + Html);

        /// <summary>The page without what differs from one answer to the next by nature.</summary>
        public string Steady => TokenField().Replace(Html, "");

        public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join("; ", values) : null;

        public string? Field(string name) =>
            Regex.Match(Html, $"<input[^>]*name=\"{name}\"[^>]*>") is { Success: true } input
                && Regex.Match(input.Value, "value=\"([^\"]*)\"") is { Success: true } value
                ? WebUtility.HtmlDecode(value.Groups[1].Value)
                : null;

        /// <summary>What is said to be wrong with a field, by what the field itself points at; null where it is not marked.</summary>
        public string? FaultOf(string name)
        {
            var field = Regex.Match(Html, $"<(?:input|select)[^>]*name=\"{name}\"[^>]*>").Value;
            if (!field.Contains("aria-invalid=\"true\"", StringComparison.Ordinal))
                return null;
            var described = Regex.Match(field, "aria-describedby=\"([^\"]*)\"").Groups[1].Value;
            return WebUtility.HtmlDecode(Regex.Match(Html, $"id=\"{described}\">([^<]*)<").Groups[1].Value);
        }

        public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
            (int)response.StatusCode, response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
        private static partial Regex TokenField();
    }
}
