using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>A board's escalations. Reads again when the board changes: the answer comes while somebody looks.</summary>
public sealed partial class EscalationsPage
{
    private EscalationLists? _lists;
    private string? _refusal;

    /// <summary>The improvement that somebody comes from: chosen beforehand in the form.</summary>
    [SupplyParameterFromQuery(Name = "forbedring")] public string? ChosenText { get; set; }

    [Inject] internal EscalationQueries Queries { get; set; } = default!;

    [Inject] internal SendEscalation Sending { get; set; } = default!;

    [Inject] internal AnswerEscalation Answering { get; set; } = default!;

    [Inject] internal WithdrawEscalation Withdrawing { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Improvements;

    private int? Chosen => int.TryParse(ChosenText, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private DateOnly Today => Time.GetUtcNow().DayInNorway();

    protected override async Task OnReadAsync() => _lists = await Queries.ReadAsync(Context!.User, Context.BoardId, Chosen);

    private Task<Outcome<EscalationFault>> SendAsync(int improvementId, string message, DateOnly? deadline) => PressAsync(() =>
        Sending.ExecuteAsync(Context!.User, Context.BoardId, improvementId, message, deadline), T["Saved.Sent"]);

    private Task<Outcome<EscalationFault>> AnswerAsync(EscalationRow row, Verdict verdict, string answer, DateOnly? further) => PressAsync(() =>
        Answering.ExecuteAsync(Context!.User, Context.BoardId, row.Id, verdict, answer, further), T["Saved.Answered"]);

    private Task<Outcome<EscalationFault>> WithdrawAsync(EscalationRow row) => PressAsync(() =>
        Withdrawing.ExecuteAsync(Context!.User, Context.BoardId, row.Id, T["Withdrawn.Reason", Context.UnitName]), T["Saved.Withdrawn"]);

    private async Task<Outcome<EscalationFault>> PressAsync(Func<Task<Outcome<EscalationFault>>> press, string saved)
    {
        _refusal = null;
        Context!.Say(null);
        var outcome = await Context.PressAsync(press, saved);
        _refusal = outcome is { } known ? Outcomes.Describe(T, known) : null;
        // Where it could not be written the page says so; nothing is done yet.
        return outcome ?? Outcome.Denied;
    }
}
