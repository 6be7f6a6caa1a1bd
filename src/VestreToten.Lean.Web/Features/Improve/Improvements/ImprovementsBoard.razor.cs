using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The board of improvements: every way of moving a card ends in <see cref="MoveImprovement"/>.</summary>
public sealed partial class ImprovementsBoard
{
    private ImprovementBoard _board = ImprovementBoard.Empty;
    private DateTimeOffset _now;
    private string _moved = "";
    private readonly Dictionary<ImprovementState, int> _pages = [];
    private readonly Dictionary<int, int> _chosen = [];
    private bool _isChoosing;
    private int? _menu;
    private int? _open;
    private int _readings;
    private bool _isRead;

    /// <summary>The card that is open from the start.</summary>
    [Parameter] public int? Card { get; set; }

    [Inject] internal ImprovementQueries Queries { get; set; } = default!;

    [Inject] internal MoveImprovement Moves { get; set; } = default!;

    [Inject] internal UndoImprovement Undoing { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Improvements;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    protected override void OnInitialized() => _open = Card;

    protected override async Task ReadAsync()
    {
        var reading = ++_readings;
        var board = await Queries.BoardAsync(User, BoardId, _pages) ?? ImprovementBoard.Empty;
        // A later reading may have come first.
        if (reading == _readings)
            (_board, _now, _isRead) = (board, Time.GetUtcNow(), true);
    }

    private Task TurnAsync(ImprovementState state, int page)
    {
        _pages[state] = page;
        return Context.RunAsync(ReadAsync);
    }

    private void Choose(bool isChoosing)
    {
        _isChoosing = isChoosing;
        _chosen.Clear();
    }

    /// <summary>No more cards can be declined at once.</summary>
    private bool IsFull => _chosen.Count >= DeclineImprovements.MaxAtOnce;

    private void ChooseOne(ImprovementCard card)
    {
        if (!_chosen.Remove(card.Id) && !IsFull)
            _chosen.Add(card.Id, card.Version);
    }

    private void ChooseAll(IReadOnlyList<ImprovementCard> cards)
    {
        foreach (var card in cards.Where(card => !_chosen.ContainsKey(card.Id)))
            ChooseOne(card);
    }

    private Task MoveAsync(ImprovementCardView.MoveRequest move) => PressAsync(
        () => Moves.ExecuteAsync(User, BoardId, move.Card.Id, move.Card.Version, move.To),
        () => T["Moved", move.Card.Title, T["State." + move.To].Value]);

    private Task FinishAsync(ImprovementCard card) => PressAsync(
        () => Moves.FinishAsync(User, BoardId, card.Id, card.Version), () => T["Moved", card.Title, T["State.Done"].Value]);

    private Task UndoAsync(ImprovementAnswer undo) => PressAsync(
        async () => await Undoing.ExecuteAsync(User, BoardId, undo.Id, undo.Change!.Value) with { Change = null }, () => T["Undone"]);

    /// <summary>A card was dropped on a column, or pushed there by an arrow: the script says <c>12:3:plan</c>.</summary>
    private async Task DropAsync(string dropped)
    {
        var parts = dropped.Split(':');
        if (parts.Length == 3 && Number(parts[0]) is { } id && Number(parts[1]) is { } version
            && ImprovementStates.TryRead(parts[2]) is { } to && Find(id) is { } card)
            await MoveAsync(new(card with { Version = version }, to));
    }

    private ImprovementCard? Find(int id) => _board.Open.Concat(_board.Done).FirstOrDefault(card => card.Id == id);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Task PressAsync(Func<Task<ImprovementAnswer>> press, Func<string> done) => Context.RunAsync(async () =>
    {
        _menu = null;
        Context.Say(null);
        var answer = await press();
        Context.Say(Outcomes.Describe(T, answer.Outcome) ?? done(), answer.Change is null ? null : () => UndoAsync(answer));
    });
}
