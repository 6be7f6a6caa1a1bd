using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed class CloseRoundTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Every_ballot_that_was_acknowledged_before_the_close_is_counted_and_none_after(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        // They go on until they are refused, however long the close waits its turn behind the writer; or until it has failed.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var tags = Enumerable.Range(1, int.MaxValue).Select(phone => round.Keys.Marks(Phone.Tag(phone)).Tag);
        var casting = Task.Run(async () =>
        {
            var outcomes = new List<CastOutcome>();
            foreach (var few in tags.Chunk(5).TakeWhile(_ => !over.IsCancellationRequested && outcomes.Count(o => o != CastOutcome.Counted) < 100))
                outcomes.AddRange(await Task.WhenAll(few.Select(tag => room.Writer.CastAsync(round, tag, VotingFixture.Ballot("gpr")))));
            return outcomes;
        }, Stop);
        while (await room.RowsAsync(round.Id) < 20)
            await Task.Yield();

        try
        {
            Assert.Equal(Outcome.Done, await room.CloseAsync(round.Id));
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }

        var answers = await casting;
        var counted = answers.Count(answer => answer == CastOutcome.Counted);
        Assert.DoesNotContain(CastOutcome.TryAgain, answers);
        Assert.True(counted >= 20 && answers.Count >= counted + 100, $"{counted} of {answers.Count}");
        Assert.All(answers.Skip(counted), answer => Assert.Equal(CastOutcome.RoundClosed, answer));
        Assert.Equal($"{counted} {counted}/0/0", (await room.TalliesAsync())[0]);
        Assert.Equal(0, await room.RowsAsync(round.Id));
        Assert.Equal(counted > 12, (await room.ReadAsync(round.Id)).IsOverfull);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_close_at_once_one_is_told_that_it_is_done(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 6);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => room.CloseAsync(round.Id), Stop)));

        Assert.Single(outcomes, o => o == Outcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome == Outcome.Conflict));
        Assert.Equal(["6 6/0/0", "6 0/6/0", "6 0/0/6"], await room.TalliesAsync());
        Assert.Equal(RoundState.Shredded, (await room.ReadAsync(round.Id)).State);
    }

    [Fact]
    public async Task A_stranger_closes_nothing_nor_does_a_leader_another_boards_round()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();

        Assert.Equal(Outcome.Denied, await room.Closing.ExecuteAsync(new ClaimsPrincipal(), room.BoardId, round.Id, Stop));
        Assert.Equal(Outcome.Denied, await room.CloseAsync(round.Id + 1));

        Assert.Equal(RoundState.Open, (await room.ReadAsync(round.Id)).State);
    }
}
