using VestreToten.Lean.Domain.Improve.Improvements;
using static VestreToten.Lean.Web.Features.Improve.Improvements.ImprovementFault;
using static VestreToten.Lean.Web.Platform.Commands.Outcome;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementVerbsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Nøkler 🔑👩‍👩‍👧 ‮שלום")]
    [InlineData("'; DROP TABLE \"Improvements\"; --")]
    public async Task Hostile_words_are_kept_as_they_are(string title)
    {
        await using var shop = await ImprovementFixture.OpenAsync();

        var answer = await shop.Propose.ExecuteAsync(shop.Who, shop.BoardId, ImprovementKind.TimeThief, title, title, "Kari", Stop);

        var stored = await shop.SeeAsync(answer.Id);
        Assert.Equal((Done, title, title, "Kari"), (answer.Outcome, stored.Card.Title, stored.Text, stored.ProposedBy));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b ")]
    [InlineData("\u0000")]
    public async Task A_title_that_says_nothing_is_refused(string title)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        Assert.Equal(BadTitle, (await shop.Propose.ExecuteAsync(shop.Who, shop.BoardId, ImprovementKind.TimeThief, title, cancellationToken: Stop)).Outcome);
        Assert.Equal(BadTitle, (await shop.Edit.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementKind.TimeThief, title, "", Stop)).Outcome);
        Assert.Equal(BadReason, (await shop.Move.DeclineAsync(shop.Who, shop.BoardId, card, 1, title, Stop)).Outcome);
        Assert.Equal(BadText, (await shop.Comment.ExecuteAsync(shop.Who, shop.BoardId, card, title, null, Stop)).Outcome);
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(9999)]
    public async Task Nobody_plans_for_1900_or_9999(int year)
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        var answer = await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 1, "Kari", new DateOnly(year, 1, 1), Stop);

        Assert.Equal((BadDate, null), (answer.Outcome, (await shop.SeeAsync(card)).Card.Owner));
    }

    [Fact]
    public async Task Gjort_is_one_press_and_a_second_press_does_no_harm()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        Assert.Equal(Done, (await shop.Move.FinishAsync(shop.Who, shop.BoardId, card, 1, Stop)).Outcome);
        Assert.Equal(Done, (await shop.Move.FinishAsync(shop.Who, shop.BoardId, card, 1, Stop)).Outcome);

        var stored = await shop.SeeAsync(card);
        Assert.Equal((ImprovementState.Done, 2), (stored.Card.State, stored.Card.Version));
    }

    [Fact]
    public async Task A_declined_one_keeps_its_reason_and_comes_back_through_an_open_column()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        Assert.Equal(Done, (await shop.Move.DeclineAsync(shop.Who, shop.BoardId, card, 1, "Vi får nytt skap i mars", Stop)).Outcome);
        Assert.Equal("Vi får nytt skap i mars", (await shop.SeeAsync(card)).DeclineReason);
        Assert.Equal(CannotMove, (await shop.Move.DeclineAsync(shop.Who, shop.BoardId, card, 2, "Igjen", Stop)).Outcome);
        Assert.Equal(CannotMove, (await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 2, ImprovementState.Done, Stop)).Outcome);
        Assert.Equal(CannotMove, (await shop.Move.FinishAsync(shop.Who, shop.BoardId, card, 2, Stop)).Outcome);
        Assert.Equal(Done, (await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 2, ImprovementState.New, Stop)).Outcome);
    }
}
