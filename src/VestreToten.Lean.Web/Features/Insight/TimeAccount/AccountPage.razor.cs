using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Paths;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>The account of time. It is read once, and no circuit keeps it.</summary>
public sealed partial class AccountPage
{
    private AccountView? _view;
    private CardFilter? _filter;
    private IReadOnlyList<AccountCard>? _cards;

    [Parameter] public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "ar")] public string? YearText { get; set; }

    /// <summary>Which gains are listed.</summary>
    [SupplyParameterFromQuery(Name = "vis")] public string? Shown { get; set; }

    [SupplyParameterFromQuery(Name = "bruk")] public string? PurposeText { get; set; }

    /// <summary>What was done just before.</summary>
    [SupplyParameterFromQuery(Name = "sagt")] public string? Said { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal TimeAccountQueries Queries { get; set; } = default!;

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task OnInitializedAsync()
    {
        var who = (await Authentication).User;
        var year = AccountAddress.ReadYear(YearText);
        // A year that is none is answered as a year without an account; no year is this one.
        _view = YearText is { Length: > 0 } && year is null ? null : await Queries.ReadAsync(who, Unit, year);
        if (_view is null)
        {
            // Whoever follows one unit alone has that unit's account.
            if (Unit is null && !await Access.ReachesAnyAsync(who, Right.SeeTrends) && (await Access.UnitsAsync(who, Right.SeeTrends)).FirstOrDefault(u => u.BoardId is not null) is { } own)
                Navigation.NavigateTo(Navigation.Path(AccountAddress.Path + "/" + own.Slug), forceLoad: false);
            else
                Navigation.NotFound();
            return;
        }

        _filter = AccountAddress.ReadFilter(Shown, PurposeText);
        if (_filter is not null)
            _cards = await Queries.CardsAsync(who, Unit, _view.Year, _filter);
    }

    /// <summary>Årsverk where they are shown, else hours a year.</summary>
    private string Amount(GainSum sum) => _view!.Scope.ShowsFte
        ? T["Amount.Fte", GainWords.Fte(sum.Fte)]
        : T["Amount.Hours", GainWords.Time(sum.HoursPerYear)];

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
