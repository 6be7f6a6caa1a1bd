using System.Net;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Benchmarks.Circuits;

/// <summary>The demonstration's leader, signed in by the plain form.</summary>
internal static partial class LeaderSignIn
{
    public static async Task<CookieContainer> CookiesAsync(string address)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var form = await http.GetStringAsync(address + "/logg-inn");
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/logg-inn");
        request.Headers.Add("Origin", address);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value,
            ["email"] = "leder@demo.invalid", ["password"] = OpenedRound.Password, ["returnUrl"] = "/",
        });
        using var answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.SeeOther ? cookies
            : throw new InvalidOperationException($"The sign-in was answered {(int)answer.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
