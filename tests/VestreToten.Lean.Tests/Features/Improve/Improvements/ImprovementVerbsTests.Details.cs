using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using static VestreToten.Lean.Web.Features.Improve.Improvements.ImprovementFault;
using static VestreToten.Lean.Web.Platform.Commands.Outcome;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class ImprovementVerbsTests
{
    [Fact]
    public async Task Half_a_place_is_no_place()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        Assert.Equal(BadPlace, (await shop.Place.ExecuteAsync(shop.Who, shop.BoardId, card, 1, Effort.Low, null, Stop)).Outcome);
        Assert.Equal(Done, (await shop.Place.ExecuteAsync(shop.Who, shop.BoardId, card, 1, Effort.Low, Effect.High, Stop)).Outcome);
        Assert.Equal(Pick.Jewel, (await shop.SeeAsync(card)).Card.Pick);
    }

    [Fact]
    public async Task Whys_and_the_sheet_are_kept()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();

        Assert.Equal(Done, (await shop.Whys.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ["Fordi", "", "Derfor"], Stop)).Outcome);
        Assert.Equal(Done, (await shop.A3.ExecuteAsync(shop.Who, shop.BoardId, card, 2, SomeImprovements.Sheet, Stop)).Outcome);
        Assert.Equal(BadText, (await shop.Whys.ExecuteAsync(shop.Who, shop.BoardId, card, 3, ["1", "2", "3", "4", "5", "6"], Stop)).Outcome);
        Assert.Equal(BadText, (await shop.A3.ExecuteAsync(shop.Who, shop.BoardId, card, 3, SomeImprovements.Sheet with { Goal = new string('x', 2001) }, Stop)).Outcome);

        var stored = await shop.SeeAsync(card);
        Assert.Equal(["Fordi", "Derfor"], stored.Whys);
        Assert.Equal(SomeImprovements.Sheet, stored.A3);
    }

    [Fact]
    public async Task Only_the_newest_change_is_taken_back_and_only_once()
    {
        await using var shop = await ImprovementFixture.OpenAsync();
        var card = await shop.HangUpAsync();
        var moved = await shop.Move.ExecuteAsync(shop.Who, shop.BoardId, card, 1, ImprovementState.Plan, Stop);
        var owned = await shop.Assign.ExecuteAsync(shop.Who, shop.BoardId, card, 2, "Kari", null, Stop);
        await shop.Comment.ExecuteAsync(shop.Who, shop.BoardId, card, "Bra", null, Stop);

        Assert.Equal(NothingToUndo, (await shop.Undo.ExecuteAsync(shop.Who, shop.BoardId, card, moved.Change!.Value, Stop)).Outcome);
        Assert.Equal(Done, (await shop.Undo.ExecuteAsync(shop.Who, shop.BoardId, card, owned.Change!.Value, Stop)).Outcome);
        Assert.Equal(NothingToUndo, (await shop.Undo.ExecuteAsync(shop.Who, shop.BoardId, card, owned.Change!.Value, Stop)).Outcome);

        var stored = await shop.SeeAsync(card);
        Assert.Equal((null, ImprovementState.Plan), (stored.Card.Owner, stored.Card.State));
    }
}
