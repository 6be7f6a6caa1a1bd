using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Circuits;

public sealed partial class EndedCircuitTests
{
    [Fact]
    public async Task Signing_out_cuts_the_connections_of_that_session_and_of_no_other()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await program.AddAccountAsync(Email, "ytterskogen", Role.Staff);
        using var browser = await program.SignedInAsync(Email);
        using var other = await program.SignedInAsync(Email);
        var address = program.Address.ToString().TrimEnd('/');
        await using var circuit = await WallCircuit.OpenAsync(address, "/tavle/ytterskogen", browser.Cookies);
        await using var stays = await WallCircuit.OpenAsync(address, "/tavle/ytterskogen", other.Cookies);

        var token = (await browser.OpenAsync("/tavle/ytterskogen/moter")).Token;
        Assert.Equal(303, (await browser.PostAsync("/logg-ut", ("__RequestVerificationToken", token))).Status);

        await circuit.Closed.WaitAsync(Soon, Stop);
        Assert.False(stays.Closed.IsCompleted);
    }
}
