using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>A board's escalations. Reads again when the board changes: the answer comes while somebody looks.</summary>
public sealed partial class EscalationsPage
{
    private ClaimsPrincipal _who = new();
    private BoardKey? _board;
    private EscalationLists? _lists;
    private BoardSubscription? _subscription;
    private bool _mayWork;
    private string _message = "";

    [Parameter, EditorRequired] public required string Unit { get; set; }

    /// <summary>The improvement that somebody comes from: chosen beforehand in the form.</summary>
    [SupplyParameterFromQuery(Name = "forbedring")] public string? ChosenText { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal EscalationQueries Queries { get; set; } = default!;

    [Inject] internal SendEscalation Sending { get; set; } = default!;

    [Inject] internal AnswerEscalation Answering { get; set; } = default!;

    [Inject] internal BoardChanges Changes { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    private int? Chosen => int.TryParse(ChosenText, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        _board = await Access.FindAsync(_who, Right.SeeBoard, Unit);
        if (_board is null)
        {
            Navigation.NotFound();
            return;
        }

        if (RendererInfo.IsInteractive)
            _subscription = Changes.Subscribe(_board.BoardId, BoardTopics.Improvements, _ => InvokeAsync(RefreshAsync));
        await ReadAsync();
    }

    public void Dispose() => _subscription?.Dispose();

    private Task<EscalationOutcome> SendAsync(int improvementId, string message, DateOnly? deadline) => ActAsync(() =>
        Sending.ExecuteAsync(_who, _board!.BoardId, improvementId, message, deadline));

    private Task<EscalationOutcome> AnswerAsync(EscalationRow row, Verdict verdict, string answer, DateOnly? further) => ActAsync(() =>
        Answering.ExecuteAsync(_who, _board!.BoardId, row.Id, verdict, answer, further));

    private async Task<EscalationOutcome> ActAsync(Func<Task<EscalationOutcome>> press)
    {
        var outcome = EscalationOutcome.Denied;
        try
        {
            outcome = await press();
            _message = outcome == EscalationOutcome.Done ? "" : T["Outcome." + outcome];
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            _message = Frame["Save.Failed"];
        }

        await RefreshAsync();
        return outcome;
    }

    private async Task RefreshAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // What is on the screen stays; the next change reads again.
            _message = Frame["Save.Failed"];
        }
#pragma warning disable CA1031 // Handed on to the circuit, which logs it and reloads.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }

        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        _lists = await Queries.ReadAsync(_who, _board!.BoardId, Chosen);
        if (_lists is null)
        {
            // Nothing stays on the screen, nor is anything read again, whether the browser goes where it is sent or not.
            _subscription?.Dispose();
            Navigation.NavigateTo("/", forceLoad: true);
            return;
        }

        _mayWork = await Access.AllowsAsync(_who, Right.WorkOnImprovements, _board.BoardId);
    }
}
