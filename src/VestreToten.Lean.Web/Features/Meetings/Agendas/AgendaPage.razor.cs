using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.Agendas;

/// <summary>The leader makes the agenda the unit's own. Nothing is kept before Lagre.</summary>
public sealed partial class AgendaPage
{
    private ClaimsPrincipal _who = new();
    private BoardKey? _board;
    private Agenda _seen = Agenda.Default;
    private Agenda? _theirs;
    private List<AgendaLine> _lines = [];
    private AgendaLine? _grabbed;
    private string _message = "";
    private bool _isFailure;
    private bool _isTried;

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal AgendaQueries Queries { get; set; } = default!;

    [Inject] internal SetAgenda SetAgenda { get; set; } = default!;

    [Inject] internal NavigationManager Navigation { get; set; } = default!;

    private bool HasRoom => _lines.Count(l => l.Step == AgendaStep.Local) < AgendaRules.MaxLocal;

    protected override async Task OnInitializedAsync()
    {
        _who = (await Authentication).User;
        _board = await Access.FindAsync(_who, Right.SetUpBoard, Unit);
        if (_board is not null && await Queries.ReadAsync(_who, _board.BoardId) is { } agenda)
            Show(agenda);
        else
            Navigation.NotFound();
    }

    private void Show(Agenda agenda)
    {
        (_seen, _theirs, _isTried) = (agenda, null, false);
        _lines = [.. agenda.All.Select(AgendaLine.Of)];
        Touch();
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
        (_message, _isFailure) = (T["Usual.Shown"].Value, false);
    }

    private async Task SaveAsync(Agenda seen)
    {
        _isTried = true;
        if (_lines.Any(l => !l.IsFine))
        {
            (_message, _isFailure) = (T["Faulty"].Value, true);
            return;
        }

        try
        {
            var outcome = await SetAgenda.ExecuteAsync(_who, _board!.BoardId, seen, [.. _lines.Select(l => l.ToEntry())]);
            if (outcome.IsDone && await Queries.ReadAsync(_who, _board.BoardId) is { } saved)
                Show(saved);
            else if (outcome == Outcome.Conflict)
                _theirs = await Queries.ReadAsync(_who, _board.BoardId);
            (_message, _isFailure) = (Outcomes.Describe(T, outcome) ?? T["Saved"].Value, !outcome.IsDone);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // What was typed still stands.
            (_message, _isFailure) = (Frame["Save.Failed"].Value, true);
        }
    }
}
