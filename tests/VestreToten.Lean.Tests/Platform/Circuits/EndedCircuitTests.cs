using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Benchmarks.Circuits;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

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
        RoleOver,
        WallDisconnected,
    }

    [Theory]
    [InlineData(Loss.RoleRevoked)]
    [InlineData(Loss.AccountDisabled)]
    [InlineData(Loss.SignedOutElsewhere)]
    [InlineData(Loss.RoleOver)]
    [InlineData(Loss.WallDisconnected)]
    public async Task Nothing_is_read_and_the_connection_is_cut_though_the_client_stays(Loss loss)
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await program.AddAccountAsync(Email, "ytterskogen", Role.Staff);
        var board = await program.BoardIdAsync();
        using var browser = loss == Loss.WallDisconnected ? await WallAsync(program, board) : await program.SignedInAsync(Email);
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
        var now = TimeProvider.System.GetUtcNow();
        _ = loss switch
        {
            Loss.RoleRevoked => await db.Grants.Where(g => g.AccountId == account).ExecuteDeleteAsync(Stop),
            Loss.AccountDisabled => await db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true), Stop),
            Loss.RoleOver => await db.Grants.Where(g => g.AccountId == account)
                .ExecuteUpdateAsync(g => g.SetProperty(x => x.LastDay, LocalTime.DayInNorway(now).AddDays(-1)), Stop),
            Loss.WallDisconnected => await db.WallDevices.ExecuteUpdateAsync(w => w.SetProperty(x => x.Revoked, now), Stop),
            _ => await db.SignInSessions.Where(s => s.AccountId == account).ExecuteDeleteAsync(Stop),
        };
    }

    private static async Task<Browser> WallAsync(ProgramHost program, int board)
    {
        var secret = WallSecret.New();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        db.Add(WallDevice.Pair(board, "Pauserommet", WallSecret.Hash(secret), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync(Stop);
        var browser = program.Browser();
        browser.Bring("skjerm", secret);
        return browser;
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
