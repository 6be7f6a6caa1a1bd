using System.Buffers.Text;
using System.Net;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>A phone as people hold one: it fetches the form, sends it, follows to the receipt, and keeps its connection.</summary>
internal sealed partial class VotingPhone : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();
    private readonly Uri _form;

    public VotingPhone(string address, string code)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies });
        _form = new Uri($"{address}/s/{code}");
    }

    /// <summary>The token, as whoever picks the phone up finds it in its cookie.</summary>
    public byte[] Token => Base64Url.DecodeFromChars(_cookies.GetCookies(_form).Single().Value.Split('.')[0]);

    /// <summary>Votes, for the first time or anew.</summary>
    public async Task VoteAsync(string ball)
    {
        var binding = BindingField().Match(await _http.GetStringAsync(_form)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["form"] = binding, ["goal-1"] = ball, ["goal-2"] = "pink", ["goal-3"] = "red",
        });
        using var answer = await _http.PostAsync(_form, form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != _form.AbsolutePath + "/takk")
            throw new InvalidOperationException($"A vote was answered {(int)answer.StatusCode}");
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"form\" value=\"([^\"]+)\"")]
    private static partial Regex BindingField();
}
