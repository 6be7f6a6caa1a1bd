using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Which letters somebody gets by mail.</summary>
public sealed partial class DigestsPage
{
    private readonly Dictionary<DigestKind, bool> _chosen = [];

    private ClaimsPrincipal _who = new();
    private DigestsOfReader? _read;
    private string _language = "";
    private string _message = "";
    private bool _isFailure;

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal DigestQueries Queries { get; set; } = default!;

    [Inject] internal ChooseDigests Choosing { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        _read = await Queries.ReadAsync(_who);
        if (_read is null)
        {
            Navigation.NotFound();
            return;
        }

        _language = _read.Language;
        foreach (var letter in _read.Kinds)
            _chosen[letter.Kind] = letter.IsChosen;
    }

    private async Task SaveAsync()
    {
        try
        {
            var outcome = await Choosing.ExecuteAsync(_who, _chosen, _language);
            if (outcome == ChoiceOutcome.Denied)
            {
                Navigation.NavigateTo("/", forceLoad: true);
                return;
            }

            Say(T["Outcome." + outcome], outcome != ChoiceOutcome.Done);
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            Say(Frame["Save.Failed"], isFailure: true);
        }
    }

    private string Last(DigestOfReader letter)
    {
        if (letter.LastSent is not { } sent)
            return T["Last.Never"];
        return T["Last.Sent", WrittenTime.DayAndYear(sent.DayInNorway()), WrittenTime.Clock(sent)];
    }

    /// <summary>What is wrong with the newest letter; null where nothing is.</summary>
    private string? Failure(DigestOfReader letter) => letter.LastState switch
    {
        DigestState.Refused when letter.LastAnswer is { } answer => T["Trouble.Refused", answer].Value,
        DigestState.Refused => T["Trouble.Address"].Value,
        DigestState.Unknown => T["Trouble.Unknown"].Value,
        DigestState.Waiting when letter.LastAnswer is { } answer => T["Trouble.Waiting", answer].Value,
        _ => null,
    };

    private void Say(string message, bool isFailure) => (_message, _isFailure) = (message, isFailure);
}
