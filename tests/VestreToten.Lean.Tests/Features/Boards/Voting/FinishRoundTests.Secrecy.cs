using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class FinishRoundTests
{
    [Fact]
    public async Task After_shredding_no_file_holds_a_key_a_tag_or_a_token()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 6);
        await room.Writer.StopAsync(Stop);
        var stored = await room.ReadAsync(round.Id);
        byte[][] secrets =
        [
            stored.DatabaseKey!, room.Keys.Read(stored.KeyName)!,
            .. Enumerable.Range(1, 6).Select(phone => round.Keys.Marks(Phone.Tag(phone)).Tag), .. Enumerable.Range(1, 6).Select(Phone.Tag),
        ];
        Assert.NotEmpty(RawFiles.Find(room.Database.Folder, secrets));

        Assert.Equal(Outcome.Done, await room.CloseAsync(round.Id));

        Assert.Empty(RawFiles.Find(room.Database.Folder, secrets));
        Assert.Empty(room.Keys.Names());
    }

    [Theory]
    [InlineData(4, 5, "4 –/–/–")]
    [InlineData(5, 5, "5 5/0/0")]
    [InlineData(6, 7, "6 –/–/–")]
    [InlineData(3, 3, "3 3/0/0")]
    [InlineData(0, 5, "0 –/–/–")]
    public async Task Below_the_kommunes_threshold_no_colour_is_kept(int voters, int threshold, string first)
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var settings = MunicipalSettings.For((await RootAsync(room)).Id);
        settings.SetThreshold(threshold);
        await room.Database.SaveAsync(settings);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, voters);

        await room.CloseAsync(round.Id);

        Assert.Equal(first, (await room.TalliesAsync())[0]);
        Assert.Equal(voters, (await room.ReadAsync(round.Id)).Ballots);
    }

    [Fact]
    public async Task A_lost_key_file_keeps_the_count_and_shows_no_colour()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        room.Keys.Destroy(room.Keys.Names().Single());

        Assert.Equal(Outcome.Done, await room.CloseAsync(roundId));

        Assert.Equal(["6 –/–/–", "6 –/–/–", "6 –/–/–"], await room.TalliesAsync());
        Assert.Equal(RoundState.Shredded, (await room.ReadAsync(roundId)).State);
    }

    [Fact]
    public async Task A_row_that_was_moved_to_another_phones_place_is_no_ballot()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var roundId = await VotedAsync(room);
        await room.ExecuteAsync("UPDATE \"Ballots\" SET \"Sealed\" = (SELECT max(\"Sealed\") FROM \"Ballots\")");

        await room.CloseAsync(roundId);

        Assert.Equal("1 –/–/–", (await room.TalliesAsync())[0]);
    }

    private static async Task<Unit> RootAsync(VotingFixture room)
    {
        await using var db = await room.Database.Contexts.CreateDbContextAsync(Stop);
        return await db.Units.SingleAsync(Stop);
    }
}
