using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Journeys;

/// <summary>A ballot is a message to those who may see the live count, and to nobody else: not even an empty one.</summary>
public sealed class LiveCountTests
{
    private static readonly string[] Pages = ["", "/mote", "/forbedringer", "/gevinster", "/mal", "/trivselsmal", "/loft"];

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(600);

    [Theory]
    [InlineData("leder.omsorg@demo.invalid")]
    [InlineData("virksomhetsleder@demo.invalid", Traits = [Suite.Name, Suite.Long])]
    [InlineData("admin@demo.invalid", Traits = [Suite.Name, Suite.Long])]
    public async Task Without_the_right_to_the_count_no_page_receives_anything_when_a_ballot_comes(string who)
    {
        await using var program = await RunningProgram.DemoAsync();
        await AddStaffAsync(program);
        await using var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        var code = await leader.OpenRoundAsync();
        var counted = new Frames(leader);
        await leader.ReloadAsync();
        await Assertions.Expect(leader.GetByTestId("ballots-received")).ToHaveTextAsync("0");
        List<(string Page, Frames Frames)> watched = [];
        var window = await browser.SignedInAsync(program, who);
        foreach (var address in Pages)
        {
            var page = await window.Context.NewPageAsync();
            watched.Add((address, new Frames(page)));
            await page.GotoAsync(program.Address + BoardActions.Board + address);
        }

        await Until.TrueAsync(
            () => Task.FromResult(watched.TrueForAll(page => page.Frames.Count > 0)), TimeSpan.FromSeconds(30),
            () => "No circuit on " + string.Join(", ", watched.Where(page => page.Frames.Count == 0).Select(page => page.Page)));
        await QuietAsync(watched);

        List<long> ballots = [];
        for (var ballot = 1; ballot <= 8; ballot++)
        {
            ballots.Add(Stopwatch.GetTimestamp());
            await BoardActions.VoteAsync(program, code, "gpr");
            await Assertions.Expect(leader.GetByTestId("ballots-received")).ToHaveTextAsync(ballot.ToString(null as IFormatProvider));
            // Longer than a message to these pages ever took.
            await Task.Delay(Late, TestContext.Current.CancellationToken);
        }

        ballots.Add(Stopwatch.GetTimestamp());
        Assert.Equal(8, counted.Between(ballots));
        // Each page reads again once a minute, whatever happens: that may fall on a ballot.
        var minutes = 1 + (int)Stopwatch.GetElapsedTime(ballots[0], ballots[^1]).TotalMinutes;
        Assert.True(minutes < 8, "Too slow to tell a ballot from the minutes.");
        var told = watched.Select(page => (page.Page, Ballots: page.Frames.Between(ballots))).ToList();
        Assert.All(told, page => Assert.True(page.Ballots <= minutes, string.Join(", ", told)));
    }

    /// <summary>Until no page has received anything for a while.</summary>
    private static async Task QuietAsync(List<(string Page, Frames Frames)> watched)
    {
        var seen = -1;
        await Until.TrueAsync(
            async () =>
            {
                var before = seen;
                await Task.Delay(Late, TestContext.Current.CancellationToken);
                seen = watched.Sum(page => page.Frames.Count);
                return seen == before;
            },
            TimeSpan.FromSeconds(30), () => "The pages never came to rest.");
    }

    /// <summary>The demonstration has no account for those who work in the unit: another unit's leader works there as well.</summary>
    private static async Task AddStaffAsync(RunningProgram program)
    {
        await using var database = new SqliteConnection($"Data Source={program.DatabaseFile}");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText =
            """
            INSERT INTO Grants (AccountId, UnitId, Role)
            SELECT a.Id, u.Id, 1 FROM Accounts a, Units u WHERE a.Email = 'leder.omsorg@demo.invalid' AND u.Slug = 'ytterskogen';
            """;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
