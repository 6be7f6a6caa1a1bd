using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Data.Improvements;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The meeting's step Hvem gjør hva: what is planned or being done, and has nobody or no day.</summary>
public sealed partial class WhoStep
{
    private const int NamesShown = 8;

    private IReadOnlyList<string> _names = [];
    private int _ideas;
    private Draft<string>? _draft;
    private string _typed = "";
    private string? _fault;

    /// <summary>The day of the meeting after this one.</summary>
    [Parameter, EditorRequired] public required DateOnly NextMeeting { get; set; }

    [Inject] internal AssignImprovement AssignImprovement { get; set; } = default!;

    [Inject] internal OwnerQueries Owners { get; set; } = default!;

    protected override IQueryable<Improvement> Choose(IQueryable<Improvement> open) =>
        open.Where(i => (i.State == ImprovementState.Plan || i.State == ImprovementState.Do) && (i.Owner == null || i.Due == null))
            .InWorkOrder(Today);

    /// <summary>Beside them are counted the ideas that nobody has been asked about: they belong to the step Nye forslag.</summary>
    protected override async Task<OpenImprovements> ReadCardsAsync()
    {
        _ideas = (await OpenAsync(open => open.Where(i => i.State == ImprovementState.New && i.Owner == null), most: 0)).Count;
        return await base.ReadCardsAsync();
    }

    private string None => _ideas == 0 ? Words["Who.None"] : Words["Who.NoneButIdeas"];

    private string? Ideas => _ideas == 0 ? null : Words[_ideas == 1 ? "Who.Ideas.One" : "Who.Ideas", _ideas].Value;

    protected override async Task OnUpAsync(ImprovementCard? up) => _names = await Owners.NamesAsync(User, BoardId);

    private Task<bool> OwnerAsync(ImprovementCard drawn, string name) => AssignAsync(drawn, Words["Said.Owner", name], card => (name, card.Due));

    private Task<bool> DueAsync(ImprovementCard drawn, DateOnly day) => AssignAsync(drawn, Words["Said.Due", WrittenTime.Day(day)], card => (card.Owner, day));

    private async Task FreeOwnerAsync(ImprovementCard drawn)
    {
        if (HoldsBack())
            return;
        _fault = string.IsNullOrWhiteSpace(_typed) ? Words["Fault.Empty"].Value
            : ImprovementTexts.Name.Check(_typed) != TextFault.None ? Words["Fault.TooLong", ImprovementTexts.Name.MaxLength].Value
            : null;
        if (_fault is null && await _draft!.SendAsync(() => OwnerAsync(drawn, _typed), isDone => isDone) && Up?.Id == drawn.Id)
            _typed = "";
    }

    // It stays up until it has both; then the next one comes by itself.
    private Task<bool> AssignAsync(
        ImprovementCard drawn, string said, Func<ImprovementCard, (string? Owner, DateOnly? Due)> assign) => PressAsync(drawn, said, card =>
    {
        var (owner, due) = assign(card);
        return AssignImprovement.ExecuteAsync(User, BoardId, card.Id, card.Version, owner, due);
    }, goOn: false);

    private string NoteOf(ImprovementCard card) => (card.Owner, card.Due) switch
    {
        (null, null) => Words["Lacks.Both"],
        (null, _) => Words["Lacks.Owner"],
        _ => Words["Lacks.Due"],
    };
}
