using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>The meeting's step Nye forslag.</summary>
public sealed partial class IdeasStep
{
    private static readonly string[] Reasons = ["Reason.Later", "Reason.Otherwise", "Reason.NotOurs"];

    private ImprovementDetail? _detail;
    private Draft<string>? _declined;
    private int? _declinesOf;
    private bool _isDeclining;
    private string _reason = "";
    private string? _reasonFault;
    private string _title = "";
    private string? _titleFault;
    private ImprovementKind _kind = ImprovementKind.Suggestion;

    [Inject] private IStringLocalizer<ImprovementsTexts> Board { get; set; } = default!;

    [Inject] internal MoveImprovement MoveImprovement { get; set; } = default!;

    [Inject] internal ProposeImprovement ProposeImprovement { get; set; } = default!;

    protected override IQueryable<Improvement> Choose(IQueryable<Improvement> open) =>
        open.Where(i => i.State == ImprovementState.New).OrderBy(i => i.Created).ThenBy(i => i.Id);

    protected override async Task OnUpAsync(ImprovementCard? up)
    {
        if (up?.Id != _declinesOf)
            EndDecline();
        _declinesOf = up?.Id;
        _detail = up is null ? null : await Improvements.CardAsync(User, BoardId, up.Id);
    }

    private string NoteOf(ImprovementCard card) =>
        string.Join(" · ", [Words["Kind." + card.Kind].Value, .. ImprovementWords.Contents(Board, card)]);

    private Task<bool> DoneAsync(ImprovementCard drawn) =>
        FinishAsync(drawn, Words["Said.Finished"], card => MoveImprovement.FinishAsync(User, BoardId, card.Id, card.Version));

    private Task<bool> TakeOnAsync(ImprovementCard drawn) =>
        PressAsync(drawn, Words["Said.Moved", Words["State.Plan"].Value], card => MoveImprovement.ExecuteAsync(User, BoardId, card.Id, card.Version, ImprovementState.Plan));

    private void EndDecline() => (_isDeclining, _reason) = (false, "");

    /// <summary>Where a reason was being written of the card that has come up again, it is open again.</summary>
    private void RestoreReason(string reason) => (_isDeclining, _reason, _reasonFault) = (reason.Length > 0, reason, null);

    private void BeginDecline()
    {
        if (!HoldsBack())
            (_isDeclining, _reason, _reasonFault) = (true, "", null);
    }

    private async Task DeclineAsync(ImprovementCard drawn)
    {
        _reasonFault = Describe(ImprovementTexts.DeclineReason, _reason);
        if (_reasonFault is not null)
            return;
        var reason = _reason;
        await _declined!.SendAsync(
            () => PressAsync(drawn, Words["Said.Declined"], card => MoveImprovement.DeclineAsync(User, BoardId, card.Id, card.Version, reason)),
            isDone => isDone);
    }

    private Task AddAsync() => Context.RunAsync(async () =>
    {
        _titleFault = Describe(ImprovementTexts.Title, _title);
        if (_titleFault is not null)
            return;
        var answer = await ProposeImprovement.ExecuteAsync(User, BoardId, _kind, _title);
        if (!answer.IsDone)
        {
            _titleFault = Outcomes.Describe(Words, answer.Outcome);
            return;
        }

        Say(Words["Said.Done", _title.Trim(), Words["Said.Added"].Value]);
        _title = "";
        await ReadAsync();
    });

    private string? Describe(TextRule rule, string typed) => rule.Check(typed) switch
    {
        TextFault.None => null,
        TextFault.Empty => Words["Fault.Empty"].Value,
        TextFault.TooLong => Words["Fault.TooLong", rule.MaxLength].Value,
        _ => Words["Fault.ControlCharacters"].Value,
    };
}
