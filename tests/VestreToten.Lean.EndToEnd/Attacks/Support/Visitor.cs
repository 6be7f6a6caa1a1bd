using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>Somebody with cookies of their own, or with a key, who follows nothing by themselves.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private IReadOnlyList<Cookie> _copied = [];

    /// <param name="name">Who it is, for a complaint.</param>
    /// <param name="server">The program's address.</param>
    /// <param name="key">A personal key for the API, in place of a sign-in.</param>
    /// <param name="from">The address on loopback that it comes from.</param>
    public Visitor(string name, string server, string? key = null, string from = "127.0.0.1")
    {
        (Name, Server) = (name, server);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = true,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri(server) };
        if (key is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public string Name { get; }

    public string Server { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The cookies of another, as one who has copied them would have.</summary>
    public void Steal(Visitor from) => Cookies.Add(from.Cookies.GetAllCookies());

    public async Task<Visitor> SignInAsync(string email)
    {
        var answer = await SubmitAsync("/logg-inn", ("email", email), ("password", RunningProgram.Password));
        Assert.Equal((303, "/"), (answer.Status, answer.Location));
        return this;
    }

    /// <summary>Signs out, and puts the cookies back as they were before.</summary>
    public async Task SignOutKeepingCookieAsync()
    {
        _copied = [.. Cookies.GetAllCookies().Select(c => new Cookie(c.Name, c.Value, c.Path, c.Domain))];
        var hidden = (await GetAsync("/")).Hidden;
        Assert.Equal(303, (await PostAsync("/logg-ut", hidden)).Status);
        Assert.Equal(302, (await GetAsync("/varsler")).Status);
        PutCookiesBack();
    }

    /// <summary>The cookies as they were copied: the server takes back what is worth nothing at the first request.</summary>
    public void PutCookiesBack()
    {
        foreach (var cookie in _copied)
            Cookies.Add(cookie);
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Opens a page and sends its form, with these fields in it.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var hidden = (await GetAsync(path)).Hidden;
        foreach (var (name, value) in fields)
            hidden[name] = value;
        return await PostAsync(path, hidden);
    }

    public Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields), headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            return await Answer.ReadAsync(response);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException && content is not null)
        {
            return Answer.HungUp;
        }
    }

    public void Dispose() => _http.Dispose();
}
