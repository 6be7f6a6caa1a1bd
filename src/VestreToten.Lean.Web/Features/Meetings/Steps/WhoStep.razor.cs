using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improvements;
using VestreToten.Lean.Web.Features.Improvements;
using VestreToten.Lean.Web.Localization;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The meeting's step Hvem gjør hva: what is planned or being done, and has nobody or no day.</summary>
public sealed partial class WhoStep
{
    private const int NamesShown = 8;

    private IReadOnlyList<string> _names = [];
    private string _typed = "";
    private string? _fault;

    /// <summary>The day of the meeting after this one.</summary>
    [Parameter, EditorRequired] public required DateOnly NextMeeting { get; set; }

    [Inject] internal AssignImprovement AssignImprovement { get; set; } = default!;

    [Inject] internal OwnerQueries Owners { get; set; } = default!;

    protected override IEnumerable<ImprovementCard> Choose(ImprovementBoard board) =>
        board.Open.Where(c => c.State is ImprovementState.Plan or ImprovementState.Do && (c.Owner is null || c.Due is null));

    protected override async Task OnUpAsync(ImprovementCard? up) => _names = await Owners.NamesAsync(Who, BoardId);

    private Task<bool> OwnerAsync(string name) => AssignAsync(card => (name, card.Due));

    private Task DueAsync(DateOnly day) => AssignAsync(card => (card.Owner, day));

    private async Task FreeOwnerAsync()
    {
        _fault = string.IsNullOrWhiteSpace(_typed) ? Words["Fault.Empty"].Value
            : ImprovementTexts.Name.Check(_typed) != TextFault.None ? Words["Fault.TooLong", ImprovementTexts.Name.Longest].Value
            : null;
        if (_fault is null && await OwnerAsync(_typed))
            _typed = "";
    }

    // It stays up until it has both; then the next one comes by itself.
    private Task<bool> AssignAsync(Func<ImprovementCard, (string? Owner, DateOnly? Due)> assign) => PressAsync(card =>
    {
        var (owner, due) = assign(card);
        return AssignImprovement.ExecuteAsync(Who, BoardId, card.Id, card.Version, owner, due);
    }, goOn: false);

    private string NoteOf(ImprovementCard card) => (card.Owner, card.Due) switch
    {
        (null, null) => Words["Lacks.Both"],
        (null, _) => Words["Lacks.Owner"],
        _ => Words["Lacks.Due"],
    };
}
