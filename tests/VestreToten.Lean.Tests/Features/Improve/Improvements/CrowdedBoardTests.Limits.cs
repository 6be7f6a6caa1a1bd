using Bunit;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Improvements;

public sealed partial class CrowdedBoardTests
{
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
}
