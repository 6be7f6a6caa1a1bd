using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;
using VestreToten.Lean.Web.Features.Meetings.WeeklyMeeting;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>More ballots than people: shown while the round is open, decided when it is closed, and never taken back.</summary>
public sealed partial class OverfullRoundTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_is_typed_after_the_close_changes_neither_the_flag_nor_the_number_it_was_decided_with(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 13);
        await room.CloseAsync(round.Id);

        Assert.Equal(Outcome.Done, await SetHeadcountAsync(room, round.Id, 20));

        Assert.Equal((12, true), await StoredAsync(room, round.Id));
        var board = (await BoardAsync(room)).Round!;
        Assert.Equal((true, 12, 13), (board.IsOverfull, board.Headcount, board.Ballots));
        var minutes = await MinutesAsync(room);
        Assert.Equal((true, 12, 20, 13), (minutes.IsOverfull, minutes.HeadcountAtClose, minutes.Headcount, minutes.Ballots));
        var listed = Assert.Single(await new MeetingQueries(room.Database.Reads()).ListAsync(room.Leader, room.BoardId, 10, Stop));
        Assert.Equal((true, false, 12, 13), (listed.IsOverfull, listed.IsVoided, listed.Headcount, listed.Ballots));
    }

    [Fact]
    public async Task A_lower_number_typed_after_the_close_makes_no_flag_either()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        await room.VoteAsync(round, 12);
        await room.CloseAsync(round.Id);

        await SetHeadcountAsync(room, round.Id, 6);

        Assert.Equal((12, false), await StoredAsync(room, round.Id));
        Assert.False((await BoardAsync(room)).Round!.IsOverfull);
        Assert.False((await MinutesAsync(room)).IsOverfull);
    }

    private static async Task<Outcome<MeetingFault>> SetHeadcountAsync(VotingFixture room, int round, int people)
    {
        var meeting = (await room.ReadAsync(round)).MeetingId;
        return await new ChangeMeeting(room.Database.Commands(room.Changes, room.Time))
            .SetHeadcountAsync(room.Leader, room.BoardId, meeting, people, Stop);
    }

    private static async Task<(int?, bool)> StoredAsync(VotingFixture room, int round)
    {
        var stored = await room.ReadAsync(round);
        return (stored.Headcount, stored.IsOverfull);
    }

    private static async Task<BoardSnapshot> BoardAsync(VotingFixture room) =>
        (await new BoardSnapshots(room.Database.Reads(), new BoardQueries(room.OpenRounds, room.Time), AuthorizedReading.Unshared(room.Time))
            .ReadAsync(room.Leader, room.BoardId)).Read!;

    private static async Task<Minutes> MinutesAsync(VotingFixture room) =>
        (await new MeetingQueries(room.Database.Reads()).MinutesAsync(room.Leader, room.BoardId, IsoWeek.Of(Calendar.Tuesday), Stop))!;
}
