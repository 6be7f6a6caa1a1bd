using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The open card: everything that is known of it, and everything that can be done to it.</summary>
public sealed partial class ImprovementDialog
{
    private ImprovementDetail? _detail;
    private DateTimeOffset _now;
    private string _said = "";
    private int _readings;
    private bool _isRead;

    [Parameter, EditorRequired] public required int Id { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    [Inject] internal ImprovementQueries Queries { get; set; } = default!;

    [Inject] internal MoveImprovement Moves { get; set; } = default!;

    [Inject] internal PlaceImprovement Placing { get; set; } = default!;

    [Inject] internal CommentImprovement Commenting { get; set; } = default!;

    [Inject] internal UndoImprovement Undoing { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Improvements;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    protected override async Task ReadAsync()
    {
        var reading = ++_readings;
        var detail = await Queries.CardAsync(User, BoardId, Id);
        // A later reading may have come first.
        if (reading == _readings)
            (_detail, _now, _isRead) = (detail, Time.GetUtcNow(), true);
    }

    private static ImprovementDetail.Happened? Undoable(ImprovementDetail detail) =>
        detail.History.FirstOrDefault(line => line.Number == detail.UndoableChange);

    private Task<Outcome<ImprovementFault>> MoveAsync(ImprovementDetail detail, ImprovementState to) =>
        PressAsync(() => Moves.ExecuteAsync(User, BoardId, Id, detail.Card.Version, to));

    private Task<Outcome<ImprovementFault>> DeclineAsync(ImprovementDetail detail, string reason) =>
        PressAsync(() => Moves.DeclineAsync(User, BoardId, Id, detail.Card.Version, reason));

    private Task<Outcome<ImprovementFault>> PlaceAsync(ImprovementDetail detail, Effort? effort, Effect? effect) =>
        PressAsync(() => Placing.ExecuteAsync(User, BoardId, Id, detail.Card.Version, effort, effect));

    private Task<Outcome<ImprovementFault>> UndoAsync(int change) => PressAsync(() => Undoing.ExecuteAsync(User, BoardId, Id, change));

    private async Task<Outcome<ImprovementFault>> CommentAsync(string text, string name) =>
        await PressAsync(() => Commenting.ExecuteAsync(User, BoardId, Id, text, name));

    /// <summary>Where it cannot be written nothing is done, and what was typed stays.</summary>
    private async Task<Outcome<ImprovementFault>> PressAsync(Func<Task<ImprovementAnswer>> press)
    {
        var answer = await Context.RunAsync(press);
        Say(answer);
        return answer?.Outcome ?? Outcome.Denied;
    }

    private void Say(ImprovementAnswer? answer) =>
        _said = answer is { } given ? Outcomes.Describe(T, given.Outcome) ?? T["Outcome.Done"] : T["Outcome.NotSaved"];
}
