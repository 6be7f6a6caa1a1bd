using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Localization;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Which letters somebody gets by mail.</summary>
public sealed partial class DigestsPage
{
    private readonly Dictionary<DigestKind, bool> _chosen = [];

    private ClaimsPrincipal _who = new();
    private DigestsOfReader? _read;
    private string _language = "";
    private string _message = "";

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter] public IDesk? Desk { get; set; }

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

        Show(_read);
    }

    private void Show(DigestsOfReader stored)
    {
        (_read, _language) = (stored, stored.Language);
        foreach (var letter in stored.Kinds)
            _chosen[letter.Kind] = letter.IsChosen;
    }

    private Task SaveAsync() => WithStorageAsync(async () =>
    {
        var before = await Queries.ReadAsync(_who);
        if (!await ChooseAsync() || before is null)
            return;
        var saved = Choices();
        Desk?.Say(T["Outcome.Done"], Choices(before) == saved ? null : () => UndoAsync(before, saved));
    });

    /// <summary>The choices before come back, unless somebody has chosen again in another window.</summary>
    private Task UndoAsync(DigestsOfReader before, string saved) => WithStorageAsync(async () =>
    {
        if (await Queries.ReadAsync(_who) is { } stored && Choices(stored) != saved)
        {
            Show(stored);
            Desk?.Say(Outcomes.DescribeUndo(Outcome.Conflict));
            return;
        }

        Show(before);
        if (await ChooseAsync())
            Desk?.Say(Outcomes.DescribeUndo(Outcome.Done));
    });

    private async Task<bool> ChooseAsync()
    {
        var outcome = await Choosing.ExecuteAsync(_who, _chosen, _language);
        if (outcome == ChoiceOutcome.Denied)
            Navigation.NavigateTo(Navigation.Path("/"), forceLoad: true);
        else if (outcome != ChoiceOutcome.Done)
            _message = T["Outcome." + outcome];
        return outcome == ChoiceOutcome.Done;
    }

    private async Task WithStorageAsync(Func<Task> change)
    {
        _message = "";
        Desk?.Say(null);
        try
        {
            await change();
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            _message = Frame["Save.Failed"];
        }

        StateHasChanged();
    }

    private string Choices() => Choices(_chosen.Select(c => (c.Key, c.Value)), _language);

    private static string Choices(DigestsOfReader stored) => Choices(stored.Kinds.Select(k => (k.Kind, k.IsChosen)), stored.Language);

    private static string Choices(IEnumerable<(DigestKind Kind, bool IsChosen)> kinds, string language) =>
        string.Join(' ', [.. kinds.OrderBy(k => k.Kind).Select(k => $"{k.Kind}:{k.IsChosen}"), language]);

    private string Last(DigestOfReader letter)
    {
        if (letter.LastSent is not { } sent)
            return T["Last.Never"];
        return T["Last.Sent", WrittenTime.DayAndYear(sent.DayInNorway()), WrittenTime.Clock(sent)];
    }

    /// <summary>What is wrong with the newest letter; null where nothing is.</summary>
    private string? Failure(DigestOfReader letter) => letter.LastState switch
    {
        DigestState.Refused when letter.LastAnswer is { } answer => T["Failure.Refused", answer].Value,
        DigestState.Refused => T["Failure.Address"].Value,
        DigestState.Unknown => T["Failure.Unknown"].Value,
        DigestState.Waiting when letter.LastAnswer is { } answer => T["Failure.Waiting", answer].Value,
        _ => null,
    };
}
