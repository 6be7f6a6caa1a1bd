using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotWriterTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_ballots_of_one_phone_in_the_same_group_the_later_form_is_kept(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        // Handed in before the writer starts, they are committed together.
        Task<CastOutcome>[] waiting =
        [
            room.CastAsync(round, 1, "ppp", form: 1), room.CastAsync(round, 1, "ggg", form: 3), room.CastAsync(round, 1, "rrr", form: 2),
            room.CastAsync(round, 2, "rpg", form: 1),
        ];
        await room.Writer.StartAsync(Stop);

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.Counted, outcome));

        Assert.Equal(2, await room.RowsAsync(round.Id));
        Assert.Equivalent(VotingFixture.Ballot("ggg", 3), await room.StoredAsync(round, 1), strict: true);
        Assert.Equivalent(VotingFixture.Ballot("rpg", 1), await room.StoredAsync(round, 2), strict: true);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task An_earlier_form_that_comes_late_changes_nothing_and_a_later_one_replaces(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);

        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "ggg", form: 2));
        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "rrr", form: 1));
        Assert.Equivalent(VotingFixture.Ballot("ggg", 2), await room.StoredAsync(round, 1), strict: true);

        Assert.Equal(CastOutcome.Counted, await room.CastAsync(round, 1, "ppp", form: 3));
        Assert.Equivalent(VotingFixture.Ballot("ppp", 3), await room.StoredAsync(round, 1), strict: true);
        Assert.Equal(1, await room.RowsAsync(round.Id));
    }
}
