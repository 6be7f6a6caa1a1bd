using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>What was done or declined, and the search in all improvements. Search, page and order stand in the address.</summary>
public sealed partial class ImprovementArchivePage
{
    private static readonly Func<ImprovementCard, object> Kept = _ => 0;

    private ImprovementArchive _archive = new([], HasMore: false);

    /// <summary>What somebody searches for.</summary>
    [SupplyParameterFromQuery(Name = "sok")] public string? Typed { get; set; }

    /// <summary>The page, from 0.</summary>
    [SupplyParameterFromQuery(Name = "side")] public string? Side { get; set; }

    [SupplyParameterFromQuery(Name = "orden")] public string? OrderText { get; set; }

    [Inject] internal ImprovementQueries Queries { get; set; } = default!;

    private int Page => int.TryParse(Side, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private int First => (Page * ImprovementQueries.PageSize) + 1;

    private bool IsSearch => !string.IsNullOrWhiteSpace(Typed);

    private ArchiveOrder Order => ArchiveOrder.Read(OrderText);

    // The address says what is read.
    protected override async Task OnParametersSetAsync()
    {
        if (Context is null)
            return;
        if (await Queries.ArchiveAsync(Context.User, Context.BoardId, Typed, Page, Order) is { } archive)
            _archive = archive;
        else
            Navigation.NotFound();
    }

    private SortDirection Direction(string column) =>
        IsSearch || Order.Column != column ? SortDirection.None : Order.IsDescending ? SortDirection.Descending : SortDirection.Ascending;

    private void SortBy(Dictionary<string, SortDefinition<ImprovementCard>> chosen)
    {
        var order = chosen.Values.FirstOrDefault() is { } sort ? new ArchiveOrder(sort.SortBy, sort.Descending) : ArchiveOrder.Newest;
        if (Context is { } board && order != Order)
            Navigation.NavigateTo(Navigation.Path(Address(board, order: order)), replace: true);
    }

    private string Address(BoardContext board, int page = 0, ArchiveOrder? order = null) => Navigation.GetUriWithQueryParameters(
        $"/tavle/{board.Slug}/forbedringer/arkiv",
        new Dictionary<string, object?>
        {
            ["sok"] = IsSearch ? Typed : null, ["side"] = page > 0 ? page : (int?)null, ["orden"] = (order ?? Order).Code,
        });
}
