using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Web.Features.Administration.Menu;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

public sealed partial class AuditPage : AdminPage
{
    private static readonly AuditAction[] Actions = Enum.GetValues<AuditAction>();

    private AuditList _list = new([], 0);
    private AuditRequest? _read;

    /// <summary>A name, or an account's number.</summary>
    [SupplyParameterFromQuery(Name = "hvem")] public string? Typed { get; set; }

    [SupplyParameterFromQuery(Name = "hva")] public string? What { get; set; }

    /// <summary>How many days back.</summary>
    [SupplyParameterFromQuery(Name = "periode")] public string? Period { get; set; }

    /// <summary>The page, from 0.</summary>
    [SupplyParameterFromQuery(Name = "side")] public string? Side { get; set; }

    [CascadingParameter] public RoleTitles? Titles { get; set; }

    [Inject] internal AuditQueries Queries { get; set; } = default!;

    [Inject] internal AuditWords Words { get; set; } = default!;

    private AuditRequest Wanted => AuditAddress.Read(Typed, What, Period, Side);

    private int First => (Wanted.Page * AuditQueries.PageSize) + 1;

    // The address says what is read; the first time it is read already.
    protected override async Task OnParametersSetAsync()
    {
        if (_read is not null && _read != Wanted && !await ReadAsync())
            Navigation.NotFound();
    }

    protected override async Task<bool> ReadAsync()
    {
        _read = Wanted;
        if (await Queries.ListAsync(User, _read) is not { } list)
            return false;
        _list = list;
        return true;
    }

    private string Address(string path, int page) => new Uri(Navigation.GetUriWithQueryParameters(Navigation.ToAbsoluteUri(path).ToString(), new Dictionary<string, object?>
    {
        ["hvem"] = string.IsNullOrWhiteSpace(Typed) ? null : Typed,
        ["hva"] = Wanted.Action is { } action ? AuditWords.Mark(action) : null,
        ["periode"] = Wanted.Days,
        ["side"] = page > 0 ? page : (int?)null,
    })).PathAndQuery;
}
