using System.Net;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>A round counts what it asks for, once, while it is open.</summary>
public sealed partial class VoteAttackTests
{
    private const string Ballots = "SELECT count(*) FROM Ballots";

    [Fact, Attack(15, 16, 32)]
    public async Task A_round_takes_its_own_colours_for_its_own_goals_in_a_small_form_and_guesses_run_out()
    {
        await using var meeting = await OpenMeeting.StartAsync();
        var code = await meeting.Leader.OpenRoundAsync();
        var path = "/s/" + code;
        using var phone = new Visitor("phone", meeting.Program.Address);
        var form = (await phone.GetAsync(path)).Hidden["form"];
        string Form(string goals) => $"form={Uri.EscapeDataString(form)}&{goals}";
        foreach (var goals in (string[])["goal-1=blue&goal-2=red&goal-3=red", "goal-1=green&goal-2=red", "goal-1=green&goal-2=red&goal-3=", "goal-1=green&goal-1=red&goal-2=red&goal-3=red", "goal-1=green,red&goal-2=red&goal-3=red",
            "goal-1=green&goal-2=red&goal-3=red&goal-4=red", "goal-1=green&goal-2=red&goal-3=red&goal-0=red", "goal-1=0&goal-2=1&goal-3=2", "goal-1=-1&goal-2=99&goal-3=x", "goal-1=green%00&goal-2=red&goal-3=red", "goal%2d1=&goal-2=red&goal-3=red",
            "goal-1=gr%C3%BCn&goal-2=red&goal-3=red", "goal-4=green&goal-5=red&goal-6=red", "", "goal-1[]=green&goal-2[]=red&goal-3[]=red"])
        {
            var answer = await phone.SendAsync(HttpMethod.Post, path, new StringContent(Form(goals), new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")));
            Assert.Equal((goals, 400), (goals, answer.Status));
        }

        foreach (var bytes in (int[])[1024 * 1024 + 1, 10 * 1024 * 1024, 40 * 1024 * 1024])
        {
            foreach (var isChunked in (bool[])[false, true])
            {
                var body = new StreamContent(new MemoryStream(new byte[bytes]));
                body.Headers.ContentType = new("application/x-www-form-urlencoded");
                var answer = await phone.SendAsync(HttpMethod.Post, path, body, isChunked ? ("Transfer-Encoding", "chunked") : ("X-Nothing", ""));
                Assert.True(answer.Status == 413 || answer == Answer.HungUp, $"{bytes} bytes gave {answer.Status}");
            }
        }

        Assert.Equal(0, await meeting.NumberAsync(Ballots));
        using var guesser = new Visitor("guesser", meeting.Program.Address);
        var guesses = new List<int>();
        for (var i = 0; i < 90; i++)
        {
            var wrong = $"/s/KTRMPXW{"CDFHJKLM"[i % 8]}" + (i % 3) switch { 0 => "", 1 => "/felles", _ => "/takk" };
            var isRead = i % 2 == 0 || wrong.EndsWith("takk", StringComparison.Ordinal);
            guesses.Add((isRead ? await guesser.GetAsync(wrong) : await guesser.PostAsync(wrong, [])).Status);
        }

        Assert.All(guesses, status => Assert.True(status is 404 or 429, $"A guess gave {status}"));
        Assert.Contains(429, guesses);
        // Who has the code is held back by nobody's guesses.
        await BoardActions.VoteAsync(meeting.Program, code, "ggg", "rrr", "ppp", "gpr", "rpg");
        Assert.Equal(5, await meeting.NumberAsync(Ballots));
    }
}
