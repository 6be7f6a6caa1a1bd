using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A board's gains of a year.</summary>
public sealed partial class GainsOfBoard
{
    private GainsOfYear? _gains;
    private string? _improvementTitle;
    private string _message = "";
    private bool _isFault;
    private bool _isOpen;
    private (int, int?)? _read;

    [Parameter, EditorRequired] public required int BoardId { get; set; }

    /// <summary>Moves when the board has been read again.</summary>
    [Parameter] public int Version { get; set; }

    /// <summary>The page's own address.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    /// <summary>The calendar year; null for this one.</summary>
    [Parameter] public int? Year { get; set; }

    /// <summary>The improvement a gain is to be written down from.</summary>
    [Parameter] public int? ImprovementId { get; set; }

    [Parameter, EditorRequired] public required ClaimsPrincipal Who { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Runs a press on the page that holds this.</summary>
    [Parameter, EditorRequired] public required Func<Func<Task>, Task> Act { get; set; }

    [Inject] internal GainQueries Queries { get; set; } = default!;

    [Inject] internal IdentifyGain Identification { get; set; } = default!;

    [Inject] internal ChangeGain Changes { get; set; } = default!;

    [Inject] internal RealiseGain Realisation { get; set; } = default!;

    [Inject] internal TakeGainBack TakingBack { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task OnInitializedAsync()
    {
        if (ImprovementId is { } id)
            _improvementTitle = await Queries.ImprovementTitleAsync(Who, BoardId, id);
        _isOpen = _improvementTitle is not null;
        if (ImprovementId is not null && _improvementTitle is null)
            (_message, _isFault) = (T["Outcome.NoSuchImprovement"], true);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Version, Year))
            return;
        _read = (Version, Year);
        _gains = await Queries.ReadAsync(Who, BoardId, Year);
    }

    private async Task<string?> IdentifyAsync(GainInput input)
    {
        var outcome = await PressAsync(() =>
            Identification.ExecuteAsync(Who, BoardId, input, _improvementTitle is null ? null : ImprovementId));
        if (!outcome.IsDone)
            return Outcomes.Describe(T, outcome);
        (_isOpen, _improvementTitle, _message, _isFault) = (false, null, T["Identified.Done"], false);
        return null;
    }

    private async Task<Outcome<GainFault>> PressAsync(Func<Task<Outcome<GainFault>>> press)
    {
        // Where the press fails to be written, the page that holds this says so; nothing is done yet.
        Outcome<GainFault> outcome = Outcome.Denied;
        _message = "";
        await Act(async () =>
        {
            outcome = await press();
            _gains = await Queries.ReadAsync(Who, BoardId, Year);
        });
        // The cards get what was read before the one that was pressed goes on: not while it is still in the renderer's hands.
        StateHasChanged();
        await Task.Yield();
        return outcome;
    }
}
