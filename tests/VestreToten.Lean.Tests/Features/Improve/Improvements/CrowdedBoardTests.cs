using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>Boards with far more cards than anybody wants.</summary>
public sealed class CrowdedBoardTests(PostgresServer postgres)
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_database_puts_work_in_the_same_order_as_the_rule(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        await FillAsync(shop, 60);
        await using var db = await shop.Database.Contexts.CreateDbContextAsync(Stop);
        var today = shop.Time.GetUtcNow().DayInNorway();
        var all = await db.Improvements.OpenOn(shop.BoardId).ToListAsync(Stop);
        var expected = WorkOrder.Sort(all, i => i.WorkPlace, today).Select(i => i.Id);
        Assert.Equal(expected, await db.Improvements.OpenOn(shop.BoardId).InWorkOrder(today).Select(i => i.Id).ToListAsync(Stop));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Every_card_is_on_one_page_of_its_column_and_no_page_holds_more_than_fifty(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        await FillAsync(shop, 160);
        var seen = new List<int>();
        for (var page = 0; page < 4; page++)
        {
            var pages = ImprovementBoard.Columns.ToDictionary(state => state, _ => page);
            var board = (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, pages, Stop))!;
            Assert.Equal(160, board.Count(ImprovementState.New));
            var cards = board.In(ImprovementState.New);
            Assert.InRange(cards.Count, 1, ImprovementBoard.PageSize);
            seen.AddRange(cards.Select(card => card.Id));
        }

        Assert.Equal(160, seen.Distinct().Count());
        Assert.Equal(160, seen.Count);
        // A page that there is no more is the last one.
        Assert.Equal(3, (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, new Dictionary<ImprovementState, int> { [ImprovementState.New] = 99 }, Stop))!.Pages[ImprovementState.New]);
    }

    [Fact]
    public async Task The_pages_of_a_column_are_turned_and_the_page_stays_small()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await FillAsync(shop, 1000);
        await using var screen = new ImprovementScreen(shop);
        var board = screen.Show();
        Assert.Equal("1–50 av 1000", screen.Find("shown-new").TextContent);
        Assert.Equal("true", screen.Find("previous-new").GetAttribute("aria-disabled"));
        var first = board.FindAll("[data-testid=improvement]").Select(card => card.GetAttribute("data-card")).ToList();
        Assert.Equal(50, first.Count);
        Assert.InRange(board.Markup.Length, 1, 300 * 1024);

        screen.Find("next-new").Click();
        board.WaitForState(() => screen.Find("shown-new").TextContent == "51–100 av 1000");
        Assert.Empty(board.FindAll("[data-testid=improvement]").Select(card => card.GetAttribute("data-card")).Intersect(first));
    }

    [Fact]
    public async Task On_the_last_page_the_focus_is_not_lost_with_the_button()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await FillAsync(shop, 60);
        await using var screen = new ImprovementScreen(shop);
        var board = screen.Show();
        await screen.Find("next-new").ClickAsync();
        board.WaitForState(() => screen.Find("shown-new").TextContent == "51–60 av 60");
        Assert.Equal("true", screen.Find("next-new").GetAttribute("aria-disabled"));
        Assert.False(screen.Find("previous-new").HasAttribute("aria-disabled"));
        // Disabled, the button would lose the focus to the top of the page. It stays, and a further press leads nowhere.
        Assert.False(screen.Find("next-new").HasAttribute("disabled"));
        await screen.Find("next-new").ClickAsync();
        Assert.Equal("51–60 av 60", screen.Find("shown-new").TextContent);
    }

    [Fact]
    public async Task Several_are_declined_at_once_with_one_reason_and_that_is_undone()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        await FillAsync(shop, 70);
        await using var screen = new ImprovementScreen(shop);
        var board = screen.Show();
        screen.Find("choose-many").Click();
        screen.Find("many-decline").Closest("form")!.Submit();
        board.WaitForAssertion(() => Assert.Contains("minst ett kort", board.Find("#many-fault").TextContent, StringComparison.Ordinal));
        Assert.False(screen.Find("many-reason").HasAttribute("aria-invalid"));

        screen.Find("choose-all-new").Click();
        Assert.Equal("50 valgt", screen.Find("chosen-count").TextContent);
        board.FindAll("[data-testid=choose]")[0].Change(false);
        Assert.Equal("49 valgt", screen.Find("chosen-count").TextContent);
        screen.Find("many-decline").Closest("form")!.Submit();
        board.WaitForAssertion(() => Assert.Contains("Skriv noe", board.Find("#many-fault").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", screen.Find("many-reason").GetAttribute("aria-invalid"));
        screen.Find("many-reason").Change("Ikke skrevet av oss");
        var published = shop.Changes.Version(shop.BoardId, BoardTopics.Improvements);
        screen.Find("many-decline").Closest("form")!.Submit();
        board.WaitForState(() => board.FindAll("[data-testid=improvement]").Count == 21);
        Assert.Equal("Avslått: 49 kort.", screen.Find("many-said").TextContent);
        Assert.Equal(published + 1, shop.Changes.Version(shop.BoardId, BoardTopics.Improvements));
        Assert.Empty(board.FindAll("[data-testid=choose]"));

        // Gone at the press: the second of a double press finds nothing to undo, and says nothing.
        var undone = screen.Find("many-undo").ClickAsync();
        Assert.Empty(board.FindAll("[data-testid=many-undo]"));
        await undone;
        board.WaitForState(() => board.FindAll("[data-testid=improvement]").Count == 50);
        Assert.Equal("Angret. 49 kort er som før.", screen.Find("many-said").TextContent);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task What_somebody_has_moved_meanwhile_is_passed_over_and_each_has_its_line_of_history(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var (taken, moved, talked) = (await shop.HangUpAsync(), await shop.HangUpAsync(), await shop.HangUpAsync());
        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, moved, 1, ImprovementState.Plan, Stop);
        await shop.Comment.ExecuteAsync(shop.Who, shop.BoardId, talked, "God idé", null, Stop);
        var seen = new Dictionary<int, int> { [taken] = 1, [moved] = 1, [talked] = 1, [int.MaxValue] = 1 };

        var answer = await shop.DeclineMany.ExecuteAsync(shop.Who, shop.BoardId, seen, "Søppel", Stop);
        Assert.Equal((Outcome.Done, 2, 2), (answer.Outcome, answer.Changes.Count, answer.PassedOver));
        foreach (var id in (int[])[taken, talked])
        {
            var card = await shop.SeeAsync(id);
            Assert.Equal((ImprovementState.Declined, "Søppel", ImprovementEventKind.Declined), (card.Card.State, card.DeclineReason, card.History[0].Kind));
        }

        Assert.Equal(ImprovementState.Plan, (await shop.SeeAsync(moved)).Card.State);
        await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, taken, 2, ImprovementState.New, Stop);
        var undone = await shop.DeclineMany.UndoAsync(shop.Who, shop.BoardId, answer.Changes, Stop);
        Assert.Equal((1, 1), (undone.Changes.Count, undone.PassedOver));
        var returned = await shop.SeeAsync(talked);
        Assert.Equal((ImprovementState.New, null), (returned.Card.State, returned.DeclineReason));
    }

    [Fact]
    public async Task Only_those_who_work_on_the_board_decline_many_and_only_with_a_reason()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var seen = new Dictionary<int, int> { [await shop.HangUpAsync()] = 1 };
        Assert.Equal(ImprovementFault.BadReason, (await shop.DeclineMany.ExecuteAsync(shop.Who, shop.BoardId, seen, " ", Stop)).Outcome);
        var stranger = new System.Security.Claims.ClaimsPrincipal();
        Assert.Equal(Outcome.Denied, (await shop.DeclineMany.ExecuteAsync(stranger, shop.BoardId, seen, "Nei", Stop)).Outcome);
        Assert.Equal(Outcome.Denied, (await shop.DeclineMany.UndoAsync(stranger, shop.BoardId, seen, Stop)).Outcome);
        var neighbour = (await shop.Database.AddBoardAsync("nabokommunen")).Id;
        Assert.Equal(Outcome.Denied, (await shop.DeclineMany.ExecuteAsync(shop.Who, neighbour, seen, "Nei", Stop)).Outcome);
        Assert.All(await OpenAsync(shop), card => Assert.Equal(1, card.Version));
    }

    [Fact]
    public async Task A_full_board_takes_no_more_at_the_desk_either()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        shop.Limits = new() { OpenImprovements = 2 };
        await FillAsync(shop, 1);
        Assert.Equal(Outcome.Done, (await ProposeAsync(shop)).Outcome);
        Assert.Equal(ImprovementFault.BoardFull, (await ProposeAsync(shop)).Outcome);
        Assert.Equal(2, (await OpenAsync(shop)).Count);
    }

    private static Task<ImprovementAnswer> ProposeAsync(ImprovementFixture shop) =>
        shop.Propose.ExecuteAsync(shop.Who, shop.BoardId, ImprovementKind.Suggestion, "Skapet", cancellationToken: Stop);

    private static async Task<IReadOnlyList<ImprovementCard>> OpenAsync(ImprovementFixture shop) =>
        (await shop.Queries.BoardAsync(shop.Who, shop.BoardId, cancellationToken: Stop))!.Open;

    private static async Task FillAsync(ImprovementFixture shop, int count)
    {
        await using var db = await shop.Database.Contexts.CreateDbContextAsync(Stop);
        var now = shop.Time.GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var improvement = Improvement.Propose(shop.BoardId, ImprovementKind.Suggestion, "Lapp " + i, null, null, now.AddMinutes(-i % 7));
            if (i % 3 == 0)
                improvement.SetDue(now.DayInNorway().AddDays((i % 5) - 2), now);
            if (i % 4 > 0)
                improvement.PlaceAt(i % 4 == 1 ? Effort.Low : Effort.High, i % 8 < 4 ? Effect.Low : Effect.High, now);
            db.Add(improvement);
        }

        await db.SaveChangesAsync(Stop);
    }
}
