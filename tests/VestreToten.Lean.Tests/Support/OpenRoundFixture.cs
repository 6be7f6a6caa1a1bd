using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Support;

/// <summary>The real program with a round open over three goals, and phones that come to it.</summary>
internal sealed partial class OpenRoundFixture : IAsyncDisposable
{
    private OpenRoundFixture(ProgramHost program, VotingRound round) => (Program, Round) = (program, round);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ProgramHost Program { get; }

    public VotingRound Round { get; }

    public string Code => Round.Keys.Code;

    public static async Task<OpenRoundFixture> OpenAsync(bool slipsOnly = false)
    {
        var program = await ProgramHost.StartSetUpAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var board = await db.Boards.SingleAsync(b => db.Units.Any(u => u.Id == b.UnitId && u.Slug == "ytterskogen"), Stop);
        var shelf = new List<WellbeingGoal>();
        for (var i = 1; i <= 3; i++)
        {
            var goal = SomeGoals.Proposed("Mål nummer " + i, board.Id);
            goal.Activate(shelf);
            shelf.Add(goal);
        }

        db.AddRange(shelf);
        await db.SaveChangesAsync(Stop);
        await db.Boards.Where(b => b.Id == board.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.SlipsOnly, slipsOnly), Stop);
        await using var scope = program.Services.CreateAsyncScope();
        var account = await db.Users.SingleAsync(Stop);
        var leader = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account, Stop);
        Assert.Equal(
            Outcome.Done, await program.Services.GetRequiredService<OpenRound>().ExecuteAsync(leader, board.Id, seenRoundId: null, Stop));
        var id = await db.BallRounds.Where(r => r.State == RoundState.Open).Select(r => r.Id).SingleAsync(Stop);
        return new OpenRoundFixture(program, (await program.Services.GetRequiredService<OpenRounds>().FindAsync(id, Stop))!);
    }

    /// <summary>The fields of a filled-in form: one letter a goal, g, p or r.</summary>
    public static (string Name, string Value)[] Fill(Browser.Answer page, string balls = "gpr") =>
    [
        ("form", WebUtility.HtmlDecode(FormField().Match(page.Html).Groups[1].Value)),
        .. balls.Select((b, i) => ($"goal-{i + 1}", b switch { 'g' => "green", 'p' => "pink", _ => "red" })),
    ];

    public async Task<int> RowsAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        return await VestreToten.Lean.Data.Voting.BallotBox.CountAsync(db, Round.Id, Stop);
    }

    /// <summary>The round takes no more ballots.</summary>
    public async Task BeginClosingAsync()
    {
        await using var db = await Program.Contexts.CreateDbContextAsync(Stop);
        (await db.BallRounds.AsTracking().SingleAsync(r => r.Id == Round.Id, Stop)).BeginClosing();
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => Program.DisposeAsync();

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex FormField();
}
