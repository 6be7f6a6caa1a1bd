using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The open card: everything that is known of it, and everything that can be done to it.</summary>
public sealed partial class ImprovementDialog
{
    private ImprovementDetail? _detail;
    private DateTimeOffset _now;
    private string _said = "";
    private int _read = -1;
    private bool _isRead;

    [Parameter, EditorRequired] public required int BoardId { get; set; }

    [Parameter, EditorRequired] public required int Id { get; set; }

    /// <summary>Moves when the board has been read again.</summary>
    [Parameter] public int Version { get; set; }

    [Parameter, EditorRequired] public required string Slug { get; set; }

    [Parameter, EditorRequired] public required ClaimsPrincipal Who { get; set; }

    [Parameter] public bool MayWork { get; set; }

    /// <summary>Runs a press on the screen that holds the dialog.</summary>
    [Parameter, EditorRequired] public required Func<Func<Task>, Task> Act { get; set; }

    [Parameter] public EventCallback Closed { get; set; }

    [Inject] internal ImprovementQueries Queries { get; set; } = default!;

    [Inject] internal MoveImprovement Moves { get; set; } = default!;

    [Inject] internal PlaceImprovement Placing { get; set; } = default!;

    [Inject] internal CommentImprovement Commenting { get; set; } = default!;

    [Inject] internal UndoImprovement Undoing { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Version)
            return;
        var reading = _read = Version;
        var detail = await Queries.CardAsync(Who, BoardId, Id);
        if (reading == _read)
            (_detail, _now, _isRead) = (detail, Time.GetUtcNow(), true);
    }

    private static ImprovementDetail.Happened? Undoable(ImprovementDetail detail) =>
        detail.History.FirstOrDefault(line => line.Number == detail.UndoableChange);

    private Task<ImprovementAnswer> MoveAsync(ImprovementDetail detail, ImprovementState to) =>
        PressAsync(() => Moves.ExecuteAsync(Who, BoardId, Id, detail.Card.Version, to));

    private Task<ImprovementAnswer> DeclineAsync(ImprovementDetail detail, string reason) =>
        PressAsync(() => Moves.DeclineAsync(Who, BoardId, Id, detail.Card.Version, reason));

    private Task<ImprovementAnswer> PlaceAsync(ImprovementDetail detail, Effort? effort, Effect? effect) =>
        PressAsync(() => Placing.ExecuteAsync(Who, BoardId, Id, detail.Card.Version, effort, effect));

    private Task<ImprovementAnswer> UndoAsync(int change) => PressAsync(() => Undoing.ExecuteAsync(Who, BoardId, Id, change));

    private async Task<ImprovementOutcome> CommentAsync(string text, string name) =>
        (await PressAsync(() => Commenting.ExecuteAsync(Who, BoardId, Id, text, name))).Outcome;

    private async Task<ImprovementAnswer> PressAsync(Func<Task<ImprovementAnswer>> press)
    {
        // Where the press fails to be written nothing is done, and what was typed stays.
        ImprovementAnswer answer = ImprovementOutcome.Denied;
        _said = T["Outcome.NotSaved"];
        await Act(async () =>
        {
            answer = await press();
            _said = T["Outcome." + answer.Outcome];
        });
        return answer;
    }
}
