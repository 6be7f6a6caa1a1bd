using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The meeting's step Prioritering: what has been taken on and not begun is placed in the matrix.</summary>
public sealed partial class PriorityStep
{
    // As the matrix is drawn: much effect above, little effort to the left.
    private static readonly Pick[] Order = [Pick.Jewel, Pick.BiggerLift, Pick.LowHangingFruit, Pick.LeaveBe];

    private Effort? _effort;
    private Effect? _effect;
    private int? _saidOf;
    private string _dropped = "";

    [Inject] internal PlaceImprovement PlaceImprovement { get; set; } = default!;

    private IReadOnlyList<ImprovementCard> Unplaced => [.. Cards.Where(c => c.Pick is null)];

    private int UnplacedCount => Count - (Cards.Count - Unplaced.Count);

    protected override IQueryable<Improvement> Choose(IQueryable<Improvement> open) => NotBegun(open).Where(i => i.Effort == null);

    /// <summary>The placed ones come behind, so that there is always room for both.</summary>
    protected override async Task<OpenImprovements> ReadCardsAsync()
    {
        var unplaced = await base.ReadCardsAsync();
        var placed = await OpenAsync(open => NotBegun(open).Where(i => i.Effort != null), MaxAtOnce);
        return new OpenImprovements([.. unplaced.Cards, .. placed.Cards], unplaced.Count + placed.Cards.Count);
    }

    private IOrderedQueryable<Improvement> NotBegun(IQueryable<Improvement> open) =>
        open.Where(i => i.State == ImprovementState.New || i.State == ImprovementState.Plan).InWorkOrder(Today);

    protected override bool IsWaiting(ImprovementCard card) => card.Pick is null;

    protected override Task OnUpAsync(ImprovementCard? up)
    {
        if (up?.Id != _saidOf)
            (_effort, _effect, _saidOf) = (null, null, up?.Id);
        return Task.CompletedTask;
    }

    private IReadOnlyList<ImprovementCard> In(Pick pick) => [.. Cards.Where(c => c.Pick == pick)];

    /// <summary>One of the two choices; when both are said, it has its place.</summary>
    private Task SayAsync(ImprovementCard drawn, Effort? effort, Effect? effect)
    {
        if (HoldsBack(drawn))
            return Task.CompletedTask;
        (_effort, _effect) = (effort, effect);
        return PickMatrix.Of(effort ?? drawn.Effort, effect ?? drawn.Effect) is { } pick ? PlaceAsync(drawn, pick) : Task.CompletedTask;
    }

    private Task<bool> PlaceAsync(ImprovementCard drawn, Pick pick)
    {
        (_effort, _effect, _saidOf) = (null, null, null);
        var (effort, effect) = pick switch
        {
            Pick.Jewel => (Effort.Low, Effect.High),
            Pick.LowHangingFruit => (Effort.Low, Effect.Low),
            Pick.BiggerLift => (Effort.High, Effect.High),
            _ => (Effort.High, Effect.Low),
        };
        return PressAsync(drawn, Words["Pick." + pick], card => PlaceImprovement.ExecuteAsync(User, BoardId, card.Id, card.Version, effort, effect));
    }

    /// <summary>A card was dropped on a field, or pushed there by an arrow: the script says <c>12:3:Jewel</c>.</summary>
    private async Task DropAsync(string dropped)
    {
        var parts = dropped.Split(':');
        if (!MayWork || parts.Length != 3 || !Enum.TryParse<Pick>(parts[2], out var pick) || !Enum.IsDefined(pick)
            || Cards.FirstOrDefault(c => c.Id.ToString(CultureInfo.InvariantCulture) == parts[0]) is not { } card)
        {
            return;
        }

        await TakeUpAsync(card);
        await PlaceAsync(card, pick);
    }
}
