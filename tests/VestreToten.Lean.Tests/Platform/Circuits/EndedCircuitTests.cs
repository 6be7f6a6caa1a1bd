using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Circuits;

/// <summary>
/// A circuit whose right is gone, from a client of our own that goes nowhere by itself: it reads nothing that was written
/// afterwards, and the server cuts its connection.
/// </summary>
public sealed partial class EndedCircuitTests
{
    private const string Email = "ola@kommune.invalid";
    private const string Secret = "Skrevet etterpå";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public enum Loss
    {
        RoleRevoked,
        AccountDisabled,
        SignedOutElsewhere,
    }

    [Theory]
    [InlineData(Loss.RoleRevoked)]
    [InlineData(Loss.AccountDisabled)]
    [InlineData(Loss.SignedOutElsewhere)]
    public async Task Nothing_is_read_and_the_connection_is_cut_though_the_client_stays(Loss loss)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await program.AddAccountAsync(Email, "ytterskogen", Role.Staff);
        var board = await program.BoardIdAsync();
        using var browser = await program.SignedInAsync(Email);
        var address = program.Address.ToString().TrimEnd('/');
        await using var circuit = await WallCircuit.OpenAsync(address, "/tavle/ytterskogen/forbedringer/arkiv", browser.Cookies, keepsFrames: true);
        await AddAsync(program, board, "Skrevet først");
        await circuit.GoToAsync(address + "/tavle/ytterskogen/forbedringer/arkiv?sok=f%C3%B8rst");
        await UntilAsync(() => circuit.HasShown("Skrevet først"));

        await LoseAsync(program, loss);
        await AddAsync(program, board, Secret);
        await Task.WhenAny(circuit.GoToAsync(address + "/tavle/ytterskogen/forbedringer/arkiv?sok=etterp%C3%A5"), circuit.Closed);

        await circuit.Closed.WaitAsync(Soon, Stop);
        Assert.False(circuit.HasShown(Secret));
    }

    private static async Task LoseAsync(ProgramHost program, Loss loss)
    {
        // In the database alone, as another program would: nothing in this one is told.
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var account = await db.Users.Where(a => a.Email == Email).Select(a => a.Id).SingleAsync(Stop);
        _ = loss switch
        {
            Loss.RoleRevoked => await db.Grants.Where(g => g.AccountId == account).ExecuteDeleteAsync(Stop),
            Loss.AccountDisabled => await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop),
            _ => await db.SignInSessions.Where(s => s.AccountId == account).ExecuteDeleteAsync(Stop),
        };
    }

    private static async Task AddAsync(ProgramHost program, int board, string title)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.Improvements.Add(SomeImprovements.New(title, boardId: board));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Soon);
        while (!isSo())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
