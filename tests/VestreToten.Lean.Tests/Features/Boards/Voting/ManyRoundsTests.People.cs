using System.Text.RegularExpressions;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Tests.Features.Boards.Phones;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class ManyRoundsTests
{
    private static async Task AddWallAsync(ProgramHost program)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.Add(WallDevice.Pair(await program.BoardIdAsync(), "Pauserommet", WallSecret.Hash(WallSecret.New()), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<List<Browser>> JoinAsync(ProgramHost program, Browser leader, int count)
    {
        var join = await leader.LetJoinAsync(program);
        List<Browser> phones = [];
        for (var i = 0; i < count; i++)
        {
            phones.Add(await program.PhoneAsync(join));
            Assert.Equal(200, (await phones[i].OpenAsync("/min-tavle")).Status);
        }

        return phones;
    }

    private static async Task<string> PrintAsync(Browser leader)
    {
        var sheet = await leader.SubmitAsync("/tavle/ytterskogen/lapper", ("press", "new"), ("antall", "1"));
        Assert.Equal(200, sheet.Status);
        return Slip().Match(sheet.Html).Value;
    }

    private static async Task CloseAsync(Browser leader)
    {
        await PressAsync(leader, "ask");
        await PressAsync(leader, "reveal");
    }

    private static async Task PressAsync(Browser leader, string key)
    {
        var page = await leader.OpenAsync(key == "reveal" ? Remote + "?spor=farger" : Remote);
        var answer = await leader.PostAsync(
            Remote, ("__RequestVerificationToken", page.Token), ("seen", page.Field("seen")!), ("people", page.Field("people")!), ("press", key));
        Assert.Equal(303, answer.Status);
    }

    [GeneratedRegex("(?<=href=\")/s/lapp/[0-9a-z]{26}(?=\")")]
    private static partial Regex Slip();
}
