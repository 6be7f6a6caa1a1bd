using System.Net;
using Microsoft.AspNetCore.Hosting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed partial class OwnHostMiddlewareTests
{
    [Fact]
    public async Task The_public_address_in_the_settings_is_answered_and_used_for_what_is_printed()
    {
        await using var program = await ProgramHost.StartSetUpAsync(b => b.UseSetting("Lean:PublicUrl", "https://tavla.kommune.invalid"));
        Assert.Equal(200, Status(await AskAsync(program, "/logg-inn", "tavla.kommune.invalid")));
        Assert.Equal(400, Status(await AskAsync(program, "/logg-inn", "tavla.annen.invalid")));
        using var leader = await program.SignedInAsync();
        Assert.Contains("https://tavla.kommune.invalid/i/", (await leader.OpenAsync("/tavle/ytterskogen/plakat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_allowed_hosts_are_set_they_decide()
    {
        await using var program = await ProgramHost.StartSetUpAsync(b => b.UseSetting("AllowedHosts", "tavla.kommune.invalid;localhost"));
        Assert.Equal(200, Status(await AskAsync(program, "/logg-inn", "tavla.kommune.invalid")));
        Assert.Equal(400, Status(await AskAsync(program, "/logg-inn", "evil.example")));
    }

    [Fact]
    public async Task A_redirect_is_kept_by_nobody()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var stranger = program.Browser();
        foreach (var path in (string[])["/404", "/tavle/ytterskogen"])
        {
            var answer = await stranger.OpenAsync(path);
            Assert.InRange(answer.Status, 300, 399);
            Assert.Equal((path, "no-store"), (path, answer.Header("Cache-Control")?.Split(',')[0]));
        }
    }
}
