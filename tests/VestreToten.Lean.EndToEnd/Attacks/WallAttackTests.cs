using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>From a paired screen whose cookie somebody has copied, and from whoever would like to pair one.</summary>
[Collection<AttackedProgram.Definition>]
public sealed class WallAttackTests(AttackedProgram attacked)
{
    [Fact, Attack(5)]
    public async Task A_screen_sees_its_own_board_and_no_other()
    {
        using var wall = await WallAsync("attack 5", isUnlocked: true);
        Assert.Equal(200, (await wall.GetAsync("/tavle/" + AttackedProgram.Own)).Status);
        foreach (var unit in (string[])[AttackedProgram.Other, AttackedProgram.Neighbour, "finnes-ikke"])
        {
            foreach (var path in Routes.PagesOf(unit).Concat(Routes.FilesOf(unit)).Concat(Routes.PhotosOf(unit)))
                Assert.Equal((path, 404), (path, (await wall.GetAsync(path)).Status));
        }

        foreach (var path in (string[])["/trender", "/varsler", "/konto/nokler", "/admin", "/admin/folk", "/skjermer", "/eksport/trender.csv", "/openapi/v1.json"])
            Assert.Equal((path, 404), (path, (await wall.GetAsync(path)).Status));
    }

    [Fact, Attack(13)]
    public async Task A_locked_screen_changes_nothing()
    {
        using var wall = await WallAsync("attack 13", isUnlocked: false);
        foreach (var path in Routes.PagesOf(AttackedProgram.Own).Concat(["/skjermer", "/admin/skjermer", "/tavle/ytterskogen/styr", "/skjerm/las-opp"]))
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            {
                var answer = await wall.SendAsync(method, path, new StringContent("a=b"));
                Assert.True(answer.Status is 400 or 404 or 405 or 415, $"{method} {path} gave {answer.Status}");
            }
        }

        foreach (var page in (string[])["", "/mote", "/forbedringer", "/mal", "/trivselsmal", "/gevinster", "/loft"])
        {
            var shown = await wall.GetAsync("/tavle/" + AttackedProgram.Own + page);
            Assert.Equal((page, 200), (page, shown.Status));
            Assert.DoesNotContain("data-testid=\"start-meeting\"", shown.Body, StringComparison.Ordinal);
        }
    }

    [Fact, Attack(33)]
    public async Task Guessing_at_a_pairing_code_pairs_nothing_and_is_held_back()
    {
        using var screen = new Visitor("screen", attacked.Address, from: "127.0.0.33");
        Assert.Equal(200, (await screen.GetAsync("/skjerm")).Status);
        var leader = attacked["leder.solsida"];
        var page = await leader.GetAsync("/skjermer");
        await using var db = attacked.Database();
        var board = await db.Boards.Where(b => db.Units.Any(u => u.Id == b.UnitId && u.Slug == AttackedProgram.Other)).Select(b => b.Id).SingleAsync(TestContext.Current.CancellationToken);
        var answers = new List<int>();
        for (var i = 0; i < 75; i++)
        {
            var answer = await leader.PostAsync("/skjermer", new Dictionary<string, string>(page.Hidden)
            {
                ["press"] = "pair", ["code"] = "CDFH" + new string([.. i.ToString("D4", CultureInfo.InvariantCulture).Select(d => "CDFHJKLMNP"[d - '0'])]),
                ["board"] = board.ToString(CultureInfo.InvariantCulture), ["name"] = "Gjettet",
            });
            answers.Add(answer.Status);
        }

        Assert.Equal(400, answers[0]);
        Assert.Equal(429, answers[^1]);
        Assert.False(await db.WallDevices.AnyAsync(w => w.BoardId == board, TestContext.Current.CancellationToken));

        // Nor does a flood of screens take all the places.
        for (var i = 0; i < 45; i++)
        {
            using var another = new Visitor("another", attacked.Address, from: "127.0.0.33");
            answers.Add((await another.GetAsync("/skjerm")).Status);
        }

        Assert.Equal(429, answers[^1]);
        using var elsewhere = new Visitor("elsewhere", attacked.Address, from: "127.0.0.38");
        Assert.Equal(200, (await elsewhere.GetAsync("/skjerm")).Status);
    }

    private async Task<Visitor> WallAsync(string secret, bool isUnlocked)
    {
        // As long as a secret is, and known to the test.
        var brought = secret.Replace(' ', '-').PadRight(43, 'x');
        await using var db = attacked.Database();
        var board = await db.Boards.Where(b => db.Units.Any(u => u.Id == b.UnitId && u.Slug == AttackedProgram.Own)).Select(b => b.Id).SingleAsync(TestContext.Current.CancellationToken);
        var wall = WallDevice.Pair(board, secret, SHA256.HashData(Encoding.ASCII.GetBytes(brought)), TimeProvider.System.GetUtcNow());
        if (isUnlocked)
            wall.Unlock(TimeProvider.System.GetUtcNow());
        db.Add(wall);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var visitor = new Visitor(secret, attacked.Address);
        visitor.Cookies.Add(new Uri(attacked.Address), new Cookie("skjerm", brought));
        return visitor;
    }
}
