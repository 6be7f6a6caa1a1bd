using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>Whoever is not signed in, or no longer, does and reads nothing.</summary>
[Collection<AttackedProgram.Definition>]
public sealed partial class SignInRequiredTests(AttackedProgram attacked)
{
    private static readonly string[] Everywhere =
    [
        "/404", "/trender", "/varsler", "/konto", "/konto/app", "/konto/mine-data.json", "/konto/nokler", "/eksport/trender.csv", "/eksport/trender.xlsx",
        .. Routes.PagesOf(AttackedProgram.Own), .. Routes.FilesOf(AttackedProgram.Own),
    ];

    private static readonly string[] Programs = ["/api/v1/units", .. Routes.ApiOf(AttackedProgram.Own), "/openapi/v1.json"];

    [Fact, Attack(8)]
    public async Task A_stranger_does_nothing_that_a_leader_does()
    {
        var stranger = attacked["stranger"];
        await ExpectNothingAsync(stranger);
        foreach (var path in Everywhere)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            {
                var answer = await stranger.SendAsync(method, path, new StringContent("a=b"));
                Assert.True(answer.Status is 302 or 400 or 401 or 404 or 405 or 415, $"{method} {path} gave {answer.Status}");
            }
        }

        Assert.Equal(401, (await stranger.SendAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", null)).Status);
        Assert.Equal(401, (await stranger.GetAsync("/_blazor")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await RawCircuit.StatusAsync(attacked.Address, cookies: null));
    }

    [Fact, Attack(9)]
    public async Task A_members_circuit_runs_no_handler_that_only_a_leader_has()
    {
        var before = await LeadersWorkAsync();
        var leaders = await HandlersAsync(attacked["leder"], "/tavle/ytterskogen/mote");
        Assert.NotEmpty(leaders);
        foreach (var path in (string[])["/tavle/ytterskogen", "/tavle/ytterskogen/mote"])
        {
            foreach (var member in (Visitor[])[attacked["ansatt"], attacked["virksomhetsleder"]])
            {
                await using var circuit = await WallCircuit.OpenAsync(attacked.Address, path, member.Cookies);
                for (var handler = 1UL; handler <= Math.Max(60, leaders.Max(h => h.Handler)); handler++)
                {
                    foreach (var (name, arguments) in Events)
                        await circuit.PressAsync(handler, name, arguments);
                }
            }
        }

        Assert.Equal(before, await LeadersWorkAsync());
    }

    private static readonly (string Name, string Arguments)[] Events =
    [
        ("click", """{"type":"click","detail":1}"""), ("change", """{"value":"5"}"""), ("submit", "{}"),
    ];

    private static async Task ExpectNothingAsync(Visitor visitor)
    {
        foreach (var path in Everywhere)
        {
            var answer = await visitor.GetAsync(path);
            Assert.True(answer.Status == 404 || answer.AsksToSignIn, $"{path} gave {visitor.Name} {answer.Status} {answer.Location}");
        }

        foreach (var path in Routes.PhotosOf(AttackedProgram.Own))
            Assert.Equal((path, 404), (path, (await visitor.GetAsync(path)).Status));
        foreach (var path in Programs)
            Assert.Equal((path, 401), (path, (await visitor.GetAsync(path)).Status));
    }

    private static async Task<List<(string Event, ulong Handler)>> HandlersAsync(Visitor visitor, string path)
    {
        var handlers = new ConcurrentQueue<(string Event, ulong Handler)>();
        await using var circuit = await WallCircuit.OpenAsync(visitor.Server, path, visitor.Cookies, frameCame: frame =>
        {
            foreach (var handler in FrameReader.Handlers(frame))
                handlers.Enqueue(handler);
        });
        await Until.TrueAsync(() => Task.FromResult(!handlers.IsEmpty), TimeSpan.FromSeconds(15), () => path + " has no handlers");
        return [.. handlers];
    }

    /// <summary>What only leaders and admins change, as text.</summary>
    private async Task<string> LeadersWorkAsync()
    {
        await using var db = attacked.Database();
        var meetings = await db.Meetings.OrderBy(m => m.Id).ToListAsync();
        var keys = await db.IdeaAccesses.OrderBy(a => a.BoardId).Select(a => a.Key).ToListAsync();
        var grants = await db.Grants.OrderBy(g => g.Id).Select(g => new { g.AccountId, g.UnitId, g.Role }).ToListAsync();
        var (rounds, agenda) = (await db.BallRounds.CountAsync(), await db.AgendaItems.CountAsync());
        return System.Text.Json.JsonSerializer.Serialize(new { meetings, keys, grants, rounds, agenda });
    }
}
