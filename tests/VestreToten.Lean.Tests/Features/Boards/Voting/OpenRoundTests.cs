using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class OpenRoundTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_round_needs_both_halves_of_its_key_and_stores_its_code_hashed(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);

        var round = await room.OpenAsync();

        var stored = await room.ReadAsync(round.Id);
        var fileHalf = room.Keys.Read(stored.KeyName)!;
        Assert.NotEqual(fileHalf, stored.DatabaseKey);
        using var keys = new RoundKeys(fileHalf, stored.DatabaseKey);
        Assert.Equal(round.Keys.Code, keys.Code);
        Assert.Equal(JoinCode.Hash(keys.Code), stored.CodeHash);
        using var withoutFile = new RoundKeys(new byte[RoundKeys.HalfLength], stored.DatabaseKey);
        Assert.NotEqual(keys.Code, withoutFile.Code);
        Assert.NotEqual(keys.Marks(Phone.Tag(1)).Tag, withoutFile.Marks(Phone.Tag(1)).Tag);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_open_at_once_one_succeeds_and_the_other_leaves_no_key_behind(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.Opening.ExecuteAsync(room.Leader, room.BoardId, seenRoundId: null, Stop), Stop)));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome == Outcome.Conflict));
        Assert.Single(room.Keys.Names());
    }

    [Fact]
    public async Task A_week_whose_colours_were_shown_gets_no_second_round()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 5);
        await room.CloseAsync(round.Id);

        Assert.Equal(Outcome.Conflict, await room.Opening.ExecuteAsync(room.Leader, room.BoardId, round.Id, Stop));
        Assert.Empty(room.Keys.Names());
    }

    [Fact]
    public async Task A_week_with_too_few_ballots_gets_another_round_that_takes_its_place()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var first = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(first, 4);
        await room.CloseAsync(first.Id);

        var second = await room.OpenAsync();
        Assert.NotEqual(first.Keys.Code, second.Keys.Code);
        await room.VoteAsync(second, 6);
        await room.CloseAsync(second.Id);

        Assert.Equal(["6 6/0/0", "6 0/6/0", "6 0/0/6"], await room.TalliesAsync());
    }
}
