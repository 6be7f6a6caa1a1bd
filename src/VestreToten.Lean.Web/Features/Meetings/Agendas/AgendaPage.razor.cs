using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>The leader makes the agenda the unit's own. Nothing is kept before Lagre.</summary>
public sealed partial class AgendaPage
{
    private Agenda _seen = Agenda.Default;
    private Agenda? _theirs;
    private List<AgendaLine> _lines = [];
    private string _stored = "";
    private AgendaLine? _grabbed;
    private string _message = "";
    private bool _isFailure;
    private bool _isTried;

    [Inject] internal AgendaQueries Queries { get; set; } = default!;

    [Inject] internal SetAgenda SetAgenda { get; set; } = default!;

    protected override Right RequiredRight => Right.SetUpBoard;

    private bool HasRoom => _lines.Count(l => l.Step == AgendaStep.Local) < AgendaRules.MaxLocal;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (Context is null)
            return;
        if (await Queries.ReadAsync(Context.User, Context.BoardId) is { } agenda)
            Show(agenda);
        else
            Navigation.NotFound();
    }

    private void Show(Agenda agenda)
    {
        (_seen, _theirs, _isTried) = (agenda, null, false);
        _lines = [.. agenda.All.Select(AgendaLine.Of)];
        _stored = AgendaLine.Typed(_lines);
        Touch();
    }

    private async Task ShowStoredAsync()
    {
        if (Context is { } board && await Queries.ReadAsync(board.User, board.BoardId) is { } stored)
            Show(stored);
    }

    private void Touch() => (_message, _isFailure) = ("", false);

    // The thanks stay last.
    private bool CanMove(AgendaLine line, int by) =>
        line.Step != AgendaStep.Thanks && _lines.IndexOf(line) + by is var to && to >= 0 && to < _lines.Count - 1;

    private void Move(AgendaLine line, int by)
    {
        if (!CanMove(line, by))
            return;
        var to = _lines.IndexOf(line) + by;
        _lines.Remove(line);
        _lines.Insert(to, line);
        (_message, _isFailure) = (T["Moved", to + 1].Value, false);
    }

    private void DropAt(AgendaLine target)
    {
        if (_grabbed is { } line && line != target)
            Move(line, _lines.IndexOf(target) - _lines.IndexOf(line));
        _grabbed = null;
    }

    private void Add()
    {
        _lines.Insert(_lines.Count - 1, new AgendaLine { Step = AgendaStep.Local, Minutes = "2" });
        Touch();
    }

    private void Remove(AgendaLine line)
    {
        _lines.Remove(line);
        Touch();
    }

    private void ToDefault()
    {
        _lines = [.. Agenda.Default.All.Select(AgendaLine.Of)];
        (_message, _isFailure) = (T["Default.Shown"].Value, false);
    }

    private async Task SaveAsync(Agenda seen)
    {
        _isTried = true;
        if (_lines.Any(l => !l.IsFine))
        {
            (_message, _isFailure) = (T["Faulty"].Value, true);
            return;
        }

        Context!.Say(null);
        await Context.RunAsync(async () =>
        {
            var outcome = await SetAgenda.ExecuteAsync(Context.User, Context.BoardId, seen, [.. _lines.Select(l => l.ToEntry())]);
            if (outcome.IsDone)
                await ShowStoredAsync();
            else if (outcome == Outcome.Conflict)
                _theirs = await Queries.ReadAsync(Context.User, Context.BoardId);
            if (outcome.IsDone)
                Context.SaySaved(T["Saved"], outcome.Undo, ShowStoredAsync);
            else
                (_message, _isFailure) = (Outcomes.Describe(T, outcome)!, true);
        });
        // What was typed still stands.
        if (Failure is { } failure)
            (_message, _isFailure) = (failure, true);
    }
}
