using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using static VestreToten.Lean.Web.Features.Improve.Improvements.ImprovementFault;
using static VestreToten.Lean.Web.Platform.Commands.Outcome;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

/// <summary>Two people at one card: nothing is overwritten silently, and nobody is refused for nothing.</summary>
public sealed partial class ImprovementWorkTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_two_who_move_the_same_card_from_the_same_screen_the_second_is_told(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var card = await shop.HangUpAsync();

        var first = await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop);
        var second = await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Do, Stop);

        Assert.Equal((Done, Conflict), (first.Outcome, second.Outcome));
        Assert.Equal(ImprovementState.Plan, (await shop.SeeAsync(card)).Card.State);
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Of_eight_who_press_at_the_same_moment_one_moves_the_card_and_the_rest_are_told(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var card = await shop.HangUpAsync();
        ImprovementState[] targets = [ImprovementState.Plan, ImprovementState.Do, ImprovementState.Check, ImprovementState.Act];

        var answers = await Task.WhenAll(targets.Concat(targets).Select(to =>
            Task.Run(() => shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, to, Stop), Stop)));

        // Two asked for the column it went to: the other of them was not told that anything is wrong.
        var stored = await shop.SeeAsync(card);
        Assert.Equal(2, stored.Card.Version);
        Assert.Equal(1, answers.Count(answer => answer.Change is not null));
        Assert.Equal(6, answers.Count(answer => answer.Outcome == Conflict));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task All_comments_of_ten_at_the_same_moment_are_kept(DatabaseProvider provider)
    {
        await using var shop = await ImprovementFixture.OpenAsync(provider, postgres);
        var card = await shop.HangUpAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i =>
            Task.Run(() => shop.Comment.ExecuteAsync(shop.Who, shop.BoardId, card, "Nummer " + i, null, Stop), Stop)));

        Assert.All(answers, answer => Assert.Equal(Done, answer.Outcome));
        var stored = await shop.SeeAsync(card);
        Assert.Equal((10, 10, 11), (stored.Comments.Count, stored.Card.Comments, stored.Card.Version));
    }

    [Fact]
    public async Task A_comment_in_between_hinders_nobodys_move()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        await shop.Comment.ExecuteAsync(shop.Who, shop.BoardId, card, "Bra!", "Kari", Stop);

        Assert.Equal(Done, (await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop)).Outcome);
    }

    [Fact]
    public async Task An_edit_of_words_that_somebody_else_has_changed_is_refused_until_both_were_seen()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync("Nøkler", "Vi leter");
        await shop.Edit.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementKind.TimeThief, "Nøkler", "Vi leter lenge", Stop);

        var refused = await shop.Edit.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementKind.TimeThief, "Nøkkelskap", "Vi leter", Stop);
        Assert.Equal((Conflict, "Vi leter lenge"), (refused.Outcome, (await shop.SeeAsync(card)).Text));

        var chosen = await shop.Edit.ExecuteAsync(shop.Who, shop.BoardId, card, 2, ImprovementKind.TimeThief, "Nøkkelskap", "Vi leter", Stop);
        Assert.Equal((Done, "Nøkkelskap"), (chosen.Outcome, (await shop.SeeAsync(card)).Card.Title));
    }
}
