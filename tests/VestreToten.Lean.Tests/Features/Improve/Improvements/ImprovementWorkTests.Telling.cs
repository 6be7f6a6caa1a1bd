using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Live;
using static VestreToten.Lean.Web.Features.Improve.Improvements.ImprovementFault;
using static VestreToten.Lean.Web.Platform.Commands.Outcome;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementWorkTests
{
    [Fact]
    public async Task Taking_back_collides_with_every_change()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        var moved = await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop);
        await shop.Undo.ExecuteAsync(shop.Who, shop.BoardId, card, moved.Change!.Value, Stop);

        var late = await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 2, "Kari", null, Stop);

        Assert.Equal(Conflict, late.Outcome);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_writes_nothing()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        var answer = await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.New, Stop);

        Assert.Equal(new ImprovementAnswer(Done, card), answer);
        Assert.Equal(1, (await shop.SeeAsync(card)).Card.Version);
    }

    [Fact]
    public async Task Each_change_is_told_to_the_screens_and_a_refused_one_is_not()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        var before = shop.Changes.Version(shop.BoardId, BoardTopics.Improvements);

        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop);
        Assert.Equal(before + 1, shop.Changes.Version(shop.BoardId, BoardTopics.Improvements));
        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Do, Stop);
        Assert.Equal(before + 1, shop.Changes.Version(shop.BoardId, BoardTopics.Improvements));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_belongs_to_the_meeting_that_runs(bool isRunning)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        var meeting = Meeting.Plan(shop.BoardId, Calendar.Tuesday, headcount: 12);
        if (isRunning)
            meeting.Start(Calendar.TuesdayMorning);
        await shop.Database.SaveAsync(meeting);

        await shop.Place.ExecuteAsync(shop.Who, shop.BoardId, card, 1, Effort.Low, Effect.High, Stop);

        Assert.Equal(isRunning ? meeting.Id : null, await shop.MeetingOfLastEventAsync(card));
    }

    [Fact]
    public async Task A_manager_only_reads_and_the_neighbours_card_is_not_there()
    {
        await using var shop = await ImprovementFixture.OpenAsync(Role.Manager);
        var card = await shop.HangUpAsync();
        var neighbour = (await shop.Database.AddBoardAsync("nabokommunen")).Id;
        var theirs = await shop.Database.SignInAsync(neighbour, Role.Leader);

        Assert.Equal(Denied, (await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop)).Outcome);
        Assert.Equal(Denied, (await shop.Propose.ExecuteAsync(shop.Who, shop.BoardId, ImprovementKind.Suggestion, "Ny", cancellationToken: Stop)).Outcome);
        Assert.Equal(Denied, (await shop.Comment.ExecuteAsync(theirs, shop.BoardId, card, "Hei", null, Stop)).Outcome);
        Assert.Equal(Gone, (await shop.Comment.ExecuteAsync(theirs, neighbour, card, "Hei", null, Stop)).Outcome);
        Assert.Equal(1, (await shop.SeeAsync(card)).Card.Version);
    }
}
