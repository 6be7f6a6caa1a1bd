using System.Net;
using System.Text;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class BallotInputTests
{
    [Fact]
    public async Task Whatever_a_phone_sends_gets_a_clear_answer_and_never_a_fault()
    {
        await using var program = await RunningProgram.DemoAsync(HeardErrors.Settings);
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        // Codes: spaces, lower case and look-alikes are forgiven; others lead nowhere.
        foreach (var typed in new[] { code.ToLowerInvariant(), code.Insert(4, " "), code.Insert(4, "-"), code.Replace('D', '0').Replace('L', '1').Replace('V', 'U') })
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"{program.Address}/s/{Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken)).StatusCode);
        foreach (var wrong in new[] { "KTRMPXWH", "x", new string('K', 5000), "..%2f..%2fetc", "KTRM%0APXWH", "ååååøøøø" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{program.Address}/s/{wrong}", TestContext.Current.CancellationToken)).StatusCode);

        // The server itself takes no NUL in an address.
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync($"{program.Address}/s/%00", TestContext.Current.CancellationToken)).StatusCode);

        using var phone = new Phone(program.Address, code);
        var form = await phone.OpenAsync("ggg");
        await Refused(phone, form, "goal-2", null, "Ballene er ikke lagt ennå");
        await Refused(phone, await phone.OpenAsync("ggg"), "goal-2", "blue", "hører til denne runden");
        await Refused(phone, await phone.OpenAsync("ggg"), "goal-4", "green", "hører til denne runden");
        await Refused(phone, await phone.OpenAsync("ggg"), "form", null, "Skjemaet var gammelt");
        await Refused(phone, await phone.OpenAsync("ggg"), "form", "AAAAAAAAAAAAAAAAAAAAAA.1", "Skjemaet var gammelt");
        using var stranger = new Phone(program.Address, code);
        await Refused(stranger, form, "x", "y", "kjente ikke igjen skjemaet");
        using var english = new Phone(program.Address, code, "en");
        await Refused(english, form, "x", "y", "did not recognise the form");
        using var nynorsk = new Phone(program.Address, code, "nn");
        await Refused(nynorsk, form, "x", "y", "kjende ikkje igjen skjemaet");
        var large = await phone.PostAsync(new ByteArrayContent(new byte[10 * 1024 * 1024]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        foreach (var type in new[] { "multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/plain" })
        {
            var body = new StringContent("--x\r\nContent-Disposition: form-data; na", Encoding.UTF8);
            body.Headers.Remove("Content-Type");
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Equal(HttpStatusCode.BadRequest, (await phone.PostAsync(body)).StatusCode);
        }

        // The newest form wins, in whatever order the forms arrive, however often.
        var earlier = await phone.OpenAsync("rrr");
        var later = await phone.OpenAsync("ppp");
        foreach (var sent in new[] { later, earlier, later, earlier, earlier })
            Assert.Equal(HttpStatusCode.SeeOther, (await phone.PostAsync(sent)).StatusCode);
        await leader.ExpectBallsAsync(1);

        // Wrong codes run out; right ones, and votes, never do.
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 80; i++)
            answers.Add((await http.GetAsync($"{program.Address}/s/KTRMPXW{"CDFHJKLM"[i % 8]}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.DoesNotContain(answers, a => (int)a >= 500);
        await BoardActions.VoteAsync(program, code, "ggg", "ggg", "ggg", "ggg");
        await leader.RevealAsync();
        await leader.ExpectColoursAsync(1, 4, 1, 0);
        Assert.Equal(HttpStatusCode.Gone, (await phone.PostAsync(later)).StatusCode);
        Assert.Contains("data-testid=\"round-closed\"", await (await phone.GetAsync()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(HeardErrors.Of(program));
    }

    private static async Task Refused(Phone phone, Dictionary<string, string> form, string field, string? value, string message)
    {
        var sent = new Dictionary<string, string>(form);
        if (value is null)
            sent.Remove(field);
        else
            sent[field] = value;
        var answer = await phone.PostAsync(sent);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, html, StringComparison.Ordinal);
        // What was chosen is still chosen.
        Assert.Contains("name=\"goal-1\" value=\"green\" checked", html, StringComparison.Ordinal);
    }
}
