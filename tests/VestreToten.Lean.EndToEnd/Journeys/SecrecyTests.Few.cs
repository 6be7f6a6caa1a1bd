using System.Buffers.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

public sealed partial class SecrecyTests
{
    [Fact]
    public async Task Four_ballots_show_no_colours_anywhere()
    {
        await using var program = await RunningProgram.DemoAsync();
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        await BoardActions.VoteAsync(program, await leader.OpenRoundAsync(), "ggg", "ggg", "rrr", "ppp");
        await leader.ExpectBallsAsync(4);
        await leader.RevealAsync();
        await Assertions.Expect(leader.GetByTestId("open-round")).ToBeVisibleAsync();
        await leader.ExpectNoColoursAsync();
        await leader.ExpectBallsAsync(4);
        await leader.GotoAsync(program.Address + BoardActions.Board);
        await leader.ExpectBallsAsync(4);
        await leader.ExpectNoColoursAsync();
        Assert.Equal(0, await leader.Locator(".vase img[src*=green], .vase img[src*=pink], .vase img[src*=red]").CountAsync());
        await using var db = new SqliteConnection($"Data Source={program.DatabaseFile};Mode=ReadOnly");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = db.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Tallies WHERE Ballots = 4 AND Week = (SELECT max(Week) FROM Tallies) AND coalesce(Green, Pink, Red) IS NULL";
        Assert.Equal(3L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
