using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class CrowdedBoardTests
{
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
}
