using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>
/// Rounds upon rounds on one database with accounts, a wall, phones that have joined, slips and a shared tablet. What is left
/// on the disk joins none of them to a ballot: not by a byte, an order, a row's number, a week or a file's time.
/// </summary>
public sealed partial class ManyRoundsTests
{
    private const string Remote = "/tavle/ytterskogen/styr";
    private const string Staff = "ansatt@kommune.invalid";

    private readonly List<byte[]> _secrets = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task After_ten_rounds_nothing_joins_anybody_to_a_ballot() => HoldAsync(10);

    [Fact, Trait(Suite.Name, Suite.Long)]
    public Task After_a_thousand_rounds_nothing_joins_anybody_to_a_ballot() => HoldAsync(1000);

    private async Task HoldAsync(int rounds)
    {
        await using var room = await OpenRoundFixture.OpenAsync();
        var program = room.Program;
        await program.AddAccountAsync(Staff, "ytterskogen", Role.Staff);
        await AddWallAsync(program);
        using var leader = await program.SignedInAsync();
        using var staff = await program.SignedInAsync(Staff);
        var phones = await JoinAsync(program, leader, 5);
        var folder = await FolderAsync(program);
        await PressAsync(leader, "start");
        // The first round is the fixture's own. Below the threshold another may follow it in the same meeting.
        await CloseAsync(leader);

        var before = await RowsAsync(folder);
        var places = await PlacesAsync(program, folder);
        var begun = ClockOfFiles(folder);
        for (var round = 0; round < rounds; round++)
            await VoteAsync(program, folder, leader, staff, phones, round);

        Assert.Empty(RawFiles.Find(folder, _secrets));
        AssertNothingOfAnybodyHasChanged(before, await RowsAsync(folder));
        Assert.Equal(places, await PlacesAsync(program, folder));
        AssertNoFileTellsTheTime(folder, begun);
        await AssertNothingIsNumberedAsync(folder);
        phones.ForEach(p => p.Dispose());
    }

    /// <summary>Four vote, each time in another order and otherwise: by two phones that have joined, by an account's browser and by a slip. The fifth phone never does.</summary>
    private async Task VoteAsync(ProgramHost program, string folder, Browser leader, Browser staff, List<Browser> phones, int round)
    {
        var slip = await PrintAsync(leader);
        await PressAsync(leader, "open");
        var open = await OpenAsync(program);
        var atStart = round == 0 ? await RowsAsync(folder) : null;
        (Browser Who, string Path)[] voters =
        [
            (phones[round % 2], "/s/" + open.Keys.Code), (phones[2 + (round % 2)], "/s/" + open.Keys.Code + "/felles"),
            (staff, "/s/" + open.Keys.Code), (phones[1 - (round % 2)], slip),
        ];
        foreach (var (voter, i) in voters.Select((_, i) => (voters[(i + round) % voters.Length], i)))
        {
            var form = OpenRoundFixture.Fill(await voter.Who.OpenAsync(voter.Path), ((string[])["gpr", "rrg", "pgp", "ggg"])[(i + round) % 4]);
            Assert.Equal(303, (await voter.Who.PostAsync(voter.Path, form)).Status);
            Keep(open, voter.Who, voter.Path);
        }

        if (atStart is not null)
            Assert.Equal(["Ballots"], Changed(atStart, await RowsAsync(folder)));
        await KeepStoredAsync(program, folder, open);
        _secrets.Add(Encoding.ASCII.GetBytes(slip["/s/lapp/".Length..]));
        if (round == 0)
            Assert.NotEmpty(RawFiles.Find(folder, _secrets));
        await CloseAsync(leader);
    }

    private void Keep(VotingRound open, Browser voter, string path)
    {
        foreach (var cookie in voter.Cookies.GetCookies(new Uri(voter.Address, path)).Where(c => c.Name.StartsWith("ball", StringComparison.Ordinal)))
        {
            var token = Base64Url.DecodeFromChars(cookie.Value.Split('.')[0]);
            _secrets.AddRange([token, [.. open.Keys.Marks(token).Tag], Encoding.ASCII.GetBytes(cookie.Value)]);
        }
    }

    private async Task KeepStoredAsync(ProgramHost program, string folder, VotingRound open)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var round = await db.BallRounds.SingleAsync(r => r.Id == open.Id, Stop);
        _secrets.AddRange([round.DatabaseKey!, await File.ReadAllBytesAsync(Directory.EnumerateFiles(folder, round.KeyName, SearchOption.AllDirectories).Single(), Stop)]);
        var rows = (await RowsAsync(folder))["Ballots"];
        Assert.Equal(4, rows.Count);
        _secrets.AddRange(rows.SelectMany(r => r.Split('|').Where(c => c.StartsWith("x'", StringComparison.Ordinal)).Select(c => Convert.FromHexString(c[2..^1]))));
    }

    private static async Task<VotingRound> OpenAsync(ProgramHost program)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var id = await db.BallRounds.Where(r => r.State == RoundState.Open).Select(r => r.Id).SingleAsync(Stop);
        return (await program.Services.GetRequiredService<OpenRounds>().FindAsync(id, Stop))!;
    }

    private static async Task<string> FolderAsync(ProgramHost program)
    {
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        return Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
    }
}
