using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

public sealed partial class CardOffers
{
    private ElementReference _escalate;
    private ElementReference _gain;
    private Offer _offer;
    private Offer _closed;
    private ImprovementCard? _card;
    private string? _above;
    private string? _refusal;

    private enum Offer
    {
        None,
        Escalation,
        Gain,
    }

    [Parameter, EditorRequired] public required ImprovementCard Card { get; set; }

    [Inject] internal EscalationQueries Escalations { get; set; } = default!;

    [Inject] internal SendEscalation SendEscalation { get; set; } = default!;

    [Inject] internal IdentifyGain IdentifyGain { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.None;

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task ReadAsync() => _above = await Escalations.AboveAsync(User, BoardId);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_closed == Offer.None)
            return;
        // The button may be gone: what was sent is not sent twice.
        var back = _closed == Offer.Escalation && !Card.IsEscalated ? _escalate : _gain;
        _closed = Offer.None;
        await back.FocusAsync();
    }

    /// <summary>It stays about the card that was pressed, also where another comes up behind it.</summary>
    private void Open(Offer offer) => (_offer, _card, _refusal) = (offer, Card, null);

    private void Close()
    {
        (_closed, _offer) = (_offer, Offer.None);
        // Its form closes it by a function, which draws nothing.
        StateHasChanged();
    }

    private async Task<Outcome<EscalationFault>> SendAsync(int improvementId, string message, DateOnly? deadline)
    {
        var outcome = await Context.PressAsync(
            () => SendEscalation.ExecuteAsync(User, BoardId, improvementId, message, deadline), E["Saved.Sent"]);
        _refusal = outcome is { } known ? Outcomes.Describe(E, known) : null;
        if (outcome is { IsDone: true })
            Close();
        return outcome ?? Outcome.Denied;
    }

    private async Task<string?> IdentifyAsync(GainInput input)
    {
        var outcome = await Context.PressAsync(() => IdentifyGain.ExecuteAsync(User, BoardId, input, _card!.Id), G["Identified.Done"]);
        if (outcome is { IsDone: true })
            Close();
        return outcome is { } known ? Outcomes.Describe(G, known) : null;
    }
}
