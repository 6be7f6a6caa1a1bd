using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A board's gains of a year.</summary>
public sealed partial class GainsOfBoard
{
    private GainsOfYear? _gains;
    private string? _improvementTitle;
    private string? _fault;
    private bool _isOpen;
    private GainPresses _presses = default!;

    private static readonly (string Name, GainState[] States)[] Lists =
    [
        ("found", [GainState.Found, GainState.Agreed]), ("used", [GainState.Used, GainState.Confirmed]), ("lapsed", [GainState.Lapsed]),
    ];

    /// <summary>The calendar year; null for this one.</summary>
    [Parameter] public int? Year { get; set; }

    /// <summary>The improvement a gain is to be written down from.</summary>
    [Parameter] public int? ImprovementId { get; set; }

    [Inject] internal GainQueries Queries { get; set; } = default!;

    [Inject] internal IdentifyGain Identification { get; set; } = default!;

    [Inject] internal ChangeGain Changes { get; set; } = default!;

    [Inject] internal AgreeOnGain Agreeing { get; set; } = default!;

    [Inject] internal RealiseGain Realisation { get; set; } = default!;

    [Inject] internal LapseGain Lapsing { get; set; } = default!;

    [Inject] internal FindGainAgain FindingAgain { get; set; } = default!;

    [Inject] internal TakeGainBack TakingBack { get; set; } = default!;

    [Inject] internal DiscardGain Discarding { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Gains | BoardTopics.Improvements;

    protected override object? Subject => Year;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task OnInitializedAsync()
    {
        _presses = new GainPresses
        {
            Change = (gain, seen, input) => PressAsync(() => Changes.ExecuteAsync(User, BoardId, gain.Id, seen, input), T["Saved.Changed", gain.Title]),
            Agree = (gain, seen, agreed) => PressAsync(() => Agreeing.ExecuteAsync(User, BoardId, gain.Id, seen, agreed), T["Saved.Agreed", gain.Title]),
            Realise = (gain, seen, day) => PressAsync(() => Realisation.ExecuteAsync(User, BoardId, gain.Id, seen, day), T["Saved.Realised", gain.Title]),
            Lapse = (gain, seen, why) => PressAsync(() => Lapsing.ExecuteAsync(User, BoardId, gain.Id, seen, why), T["Saved.Lapsed", gain.Title]),
            TakeBack = (gain, seen) => PressAsync(
                () => TakingBack.ExecuteAsync(User, BoardId, gain.Id, seen), T[gain.State == GainState.Agreed ? "Saved.NotAgreed" : "Saved.TakenBack", gain.Title]),
            FindAgain = (gain, seen) => PressAsync(() => FindingAgain.ExecuteAsync(User, BoardId, gain.Id, seen), T["Saved.FoundAgain", gain.Title]),
            Discard = (gain, seen) => PressAsync(() => Discarding.ExecuteAsync(User, BoardId, gain.Id, seen), T["Saved.Discarded", gain.Title]),
        };
        if (ImprovementId is { } id)
            _improvementTitle = await Queries.ImprovementTitleAsync(User, BoardId, id);
        _isOpen = _improvementTitle is not null;
        if (ImprovementId is not null && _improvementTitle is null)
            _fault = T["Outcome.NoSuchImprovement"];
    }

    protected override async Task ReadAsync() => _gains = await Queries.ReadAsync(User, BoardId, Year);

    private async Task<string?> IdentifyAsync(GainInput input)
    {
        var outcome = await PressAsync(
            () => Identification.ExecuteAsync(User, BoardId, input, _improvementTitle is null ? null : ImprovementId), T["Identified.Done"]);
        if (!outcome.IsDone)
            return Outcomes.Describe(T, outcome);
        (_isOpen, _improvementTitle) = (false, null);
        // The press is the form's: nothing else draws this part again.
        StateHasChanged();
        return null;
    }

    private async Task<Outcome<GainFault>> PressAsync(Func<Task<Outcome<GainFault>>> press, string saved)
    {
        // Where the press fails to be written, the page says so; nothing is done yet.
        Outcome<GainFault> outcome = Outcome.Denied;
        _fault = null;
        Context.Say(null);
        await Context.RunAsync(async () =>
        {
            outcome = await press();
            await ReadAsync();
        });
        // The cards get what was read before the one that was pressed goes on: not while it is still in the renderer's hands.
        StateHasChanged();
        await Task.Yield();
        if (outcome.IsDone)
            Context.SaySaved(saved, outcome.Undo);
        return outcome;
    }
}
