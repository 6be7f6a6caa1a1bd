using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class BallotWriterTests
{
    private const int Commit = 512;

    [Fact]
    public async Task What_has_gathered_is_told_to_the_screens_when_the_queue_is_empty_or_after_three_commits()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        // Eight full commits, all there before the writer starts: told after the third, the sixth and the last.
        var waiting = Enumerable.Range(1, 8 * Commit).Select(phone => room.CastAsync(round, phone, "gpr")).ToArray();
        await room.Writer.StartAsync(Stop);
        Assert.All(await Task.WhenAll(waiting), outcome => Assert.Equal(CastOutcome.Counted, outcome));
        await room.Writer.StopAsync(Stop);

        Assert.Equal(3, room.Changes.Version(room.BoardId, BoardTopics.Count));
    }

    [Fact]
    public async Task Ballots_on_disk_are_told_to_the_screens_though_the_next_commit_fails()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.ExecuteAsync(
            $"""CREATE TRIGGER "Full" AFTER INSERT ON "Ballots" WHEN (SELECT COUNT(*) FROM "Ballots") > {Commit} BEGIN SELECT RAISE(ABORT, 'full'); END""");
        var waiting = Enumerable.Range(1, Commit + 1).Select(phone => room.CastAsync(round, phone, "gpr")).ToArray();
        await room.Writer.StartAsync(Stop);
        var outcomes = await Task.WhenAll(waiting);
        await room.Writer.StopAsync(Stop);

        Assert.Equal((Commit, 1), (outcomes.Count(o => o == CastOutcome.Counted), outcomes.Count(o => o == CastOutcome.TryAgain)));
        Assert.Equal(1, room.Changes.Version(room.BoardId, BoardTopics.Count));
    }
}
