using System.Net;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>A phone without script: a cookie jar, GET and POST.</summary>
public sealed partial class Phone : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new() };
    private readonly HttpClient _http;
    private readonly string _address;

    public Phone(string server, string code, string language = "nb", bool isShared = false)
    {
        _address = $"{server}/s/{code}" + (isShared ? "/felles" : "");
        _http = new HttpClient(_handler);
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public Dictionary<string, string>? Sent { get; private set; }

    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(new Uri(_address));

    /// <summary>Gets the form and fills it in: one letter a goal, g, p or r.</summary>
    public async Task<HttpResponseMessage> VoteAsync(string balls)
    {
        var page = await _http.GetAsync(_address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Sent = Fill(await page.Content.ReadAsStringAsync(), balls);
        return await RepeatAsync();
    }

    /// <summary>Gets a form without sending it.</summary>
    public async Task<Dictionary<string, string>> OpenAsync(string balls) => Fill(await (await GetAsync()).Content.ReadAsStringAsync(), balls);

    public Task<HttpResponseMessage> GetAsync() => _http.GetAsync(_address);

    /// <summary>Sends the same once more, as a phone does whose answer got lost.</summary>
    public Task<HttpResponseMessage> RepeatAsync() => PostAsync(Sent!);

    public Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form) => _http.PostAsync(_address, new FormUrlEncodedContent(form));

    public Task<HttpResponseMessage> PostAsync(HttpContent body) => _http.PostAsync(_address, body);

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private static Dictionary<string, string> Fill(string html, string balls)
    {
        var form = Hidden().Matches(html).Where(m => m.Groups[1].Value == "form").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        for (var i = 0; i < balls.Length; i++)
            form[$"goal-{i + 1}"] = balls[i] switch { 'g' => "green", 'p' => "pink", _ => "red" };
        return form;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" """)]
    private static partial Regex Hidden();
}
