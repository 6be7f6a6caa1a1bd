using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotWriterTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Ten_thousand_ballots_shuffled_and_repeated_end_as_each_phones_newest(DatabaseProvider provider)
    {
        const int Phones = 40, Forms = 50, Copies = 5;
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        var posts = Enumerable.Range(0, Phones * Forms * Copies).Select(i => (Phone: i % Phones, Form: (uint)(i / Phones % Forms) + 1)).ToArray();
        new Random(48).Shuffle(posts);

        foreach (var burst in posts.Chunk(700))
        {
            var outcomes = await Task.WhenAll(burst.Select(post => room.CastAsync(round, post.Phone, Balls(post.Phone, post.Form), post.Form)));
            Assert.All(outcomes, outcome => Assert.Equal(CastOutcome.Counted, outcome));
        }

        Assert.Equal(10_000, posts.Length);
        Assert.Equal(Phones, await room.RowsAsync(round.Id));
        for (var phone = 0; phone < Phones; phone++)
            Assert.Equivalent(VotingFixture.Ballot(Balls(phone, Forms), Forms), await room.StoredAsync(round, phone), strict: true);

        static string Balls(int phone, uint form) => string.Concat(Enumerable.Range(0, 3).Select(goal => "gpr"[(int)((phone + (form * (goal + 1))) % 3)]));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task A_closed_round_takes_nothing_and_another_boards_ballot_in_the_same_group_is_not_held_up(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var closed = await room.OpenAsync();
        var tag = closed.Keys.Marks(Phone.Tag(1)).Tag;
        Assert.Equal(Outcome.Done, await room.CloseAsync(closed.Id));
        // Below the threshold a second round may be held.
        var open = await room.OpenAsync();
        var late = room.Writer.CastAsync(closed, tag, VotingFixture.Ballot("ggg"));
        var inTime = room.CastAsync(open, 2, "ppp");
        await room.Writer.StartAsync(Stop);

        Assert.Equal((CastOutcome.RoundClosed, CastOutcome.Counted), (await late, await inTime));
        Assert.Equal((0, 1), (await room.RowsAsync(closed.Id), await room.RowsAsync(open.Id)));
    }
}
