using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed class ImprovementQueriesTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_board_shows_the_overdue_first_and_then_the_jewels(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var plain = await shop.HangUpAsync("Vanlig");
        var jewel = await shop.HangUpAsync("Juvel");
        var late = await shop.HangUpAsync("For sent ute");
        await shop.Place.ExecuteAsync(shop.Who, shop.BoardId, jewel, 1, Effort.Low, Effect.High, Stop);
        await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, late, 1, null, Calendar.Tuesday.AddDays(-1), Stop);

        var board = (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!;

        Assert.Equal([late, jewel, plain], board.Open.Select(card => card.Id));
        Assert.True(board.Open[0].IsOverdue(shop.Time.GetUtcNow()));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Done_this_year_counts_from_norwegian_new_year_and_leaves_the_declined_out(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var newYear = new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero);
        var (before, after, declined) = (SomeImprovements.New(boardId: shop.BoardId), SomeImprovements.New(boardId: shop.BoardId), SomeImprovements.New(boardId: shop.BoardId));
        before.Move(ImprovementState.Done, newYear.AddTicks(-TimeSpan.TicksPerSecond));
        after.Move(ImprovementState.Done, newYear);
        declined.Decline("Nei", newYear.AddDays(1));
        await shop.Database.SaveAsync(before, after, declined);

        var board = (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!;

        Assert.Equal(1, board.DoneThisYear);
        Assert.Equal([after.Id, before.Id], board.Done.Select(card => card.Id));
        Assert.Empty(board.Open);
    }

    [Fact]
    public async Task The_archive_turns_its_pages_and_a_search_finds_open_ones_too()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var ended = Enumerable.Range(1, ImprovementQueries.PageSize + 3).Select(i =>
        {
            var improvement = SomeImprovements.New("Nøkler " + i, boardId: shop.BoardId);
            improvement.Move(ImprovementState.Done, Calendar.TuesdayMorning.AddMinutes(i));
            return improvement;
        }).ToList();
        await shop.Database.SaveAsync([.. ended]);
        var open = await shop.HangUpAsync("Lamper i gangen");

        var first = (await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, null, 0, cancellationToken: Stop))!;
        var second = (await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, " ", 1, cancellationToken: Stop))!;
        var found = (await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, "lamp", 0, cancellationToken: Stop))!;

        Assert.Equal((ImprovementQueries.PageSize, true, ended[^1].Id), (first.Cards.Count, first.HasMore, first.Cards[0].Id));
        Assert.Equal((3, false), (second.Cards.Count, second.HasMore));
        Assert.Equal([open], found.Cards.Select(card => card.Id));
        Assert.Empty((await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, null, int.MaxValue, cancellationToken: Stop))!.Cards);
        Assert.Equal(ImprovementQueries.PageSize, (await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, null, -1, cancellationToken: Stop))!.Cards.Count);
    }

    [Theory]
    [InlineData("title", "Benker", "Lamper", "Nøkler")]
    [InlineData("-title", "Nøkler", "Lamper", "Benker")]
    [InlineData("owner", "Nøkler", "Benker", "Lamper")]
    [InlineData("state", "Lamper", "Nøkler", "Benker")]
    [InlineData("ended", "Benker", "Nøkler", "Lamper")]
    [InlineData("-ended", "Lamper", "Nøkler", "Benker")]
    [InlineData("Id; DROP TABLE", "Lamper", "Nøkler", "Benker")]
    public async Task The_archive_stands_in_the_order_that_is_asked_for(string asked, params string[] titles)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await shop.Database.SaveAsync(
            Ended("Benker", "Siri", ImprovementState.Declined, minute: 1), Ended("Nøkler", "Amina", ImprovementState.Done, minute: 2), Ended("Lamper", "Tor", ImprovementState.Done, minute: 3));

        var archive = (await shop.Queries.ArchiveAsync(shop.Who, shop.BoardId, null, 0, ArchiveOrder.Read(asked), Stop))!;

        Assert.Equal(titles, archive.Cards.Select(card => card.Title));

        Improvement Ended(string title, string owner, ImprovementState state, int minute)
        {
            var improvement = SomeImprovements.New(title, boardId: shop.BoardId);
            improvement.SetOwner(owner, Calendar.TuesdayMorning);
            if (state == ImprovementState.Declined)
                improvement.Decline("Vi har ikke råd", Calendar.TuesdayMorning.AddMinutes(minute));
            else
                improvement.Move(state, Calendar.TuesdayMorning.AddMinutes(minute));
            return improvement;
        }
    }

    [Fact]
    public async Task A_neighbours_card_is_not_there()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var neighbour = (await shop.Database.AddBoardAsync("nabokommunen")).Id;
        var theirs = (await shop.Database.AddImprovementAsync(neighbour)).Id;

        Assert.Null(await shop.Queries.CardAsync(shop.Who, shop.BoardId, theirs, Stop));
    }
}
