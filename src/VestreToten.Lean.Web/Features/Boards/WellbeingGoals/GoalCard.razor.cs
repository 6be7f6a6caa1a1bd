using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>One goal with its result, and what the meeting says of it.</summary>
public sealed partial class GoalCard
{
    private ElementReference _field;
    private VerdictButtons? _buttons;
    private GoalVerdict? _open;
    private GoalVerdict? _left;
    private string _text = "";
    private string _why = "";
    private string? _textFault;
    private string? _whyFault;
    private bool _isFresh;

    [CascadingParameter] public required BoardContext Context { get; set; }

    [Parameter, EditorRequired] public required GoalOnTable Goal { get; set; }

    [Parameter] public bool MayWork { get; set; }

    [Parameter, EditorRequired] public required Func<Decision, Task<Outcome<GoalFault>>> Decide { get; set; }

    /// <inheritdoc cref="VerdictSaved.Explain" />
    [Parameter, EditorRequired] public required Func<string, Task<string?>> Explain { get; set; }

    /// <inheritdoc cref="VerdictSaved.Undo" />
    [Parameter] public Func<Task>? Undo { get; set; }

    /// <summary>The balls of the latest result.</summary>
    [Parameter] public RenderFragment? Vase { get; set; }

    /// <summary>The latest result in words.</summary>
    [Parameter] public RenderFragment? Numbers { get; set; }

    /// <summary>The weeks before.</summary>
    [Parameter] public RenderFragment? Weeks { get; set; }

    private async Task ChooseAsync(GoalVerdict verdict)
    {
        if (Typed != Untyped)
        {
            // What is being written is saved or cancelled first; the same button once more goes on with it.
            if (verdict != _open)
                Context.SayDraft(T["Draft"]);
            return;
        }

        Close();
        if (VerdictButtons.NeedsWords(verdict))
            (_open, _isFresh, _text, _why) = (verdict, true, StartOf(verdict), Goal.Why);
        else if (verdict != Goal.Verdict)
            await Decide(new Decision(verdict, null, Goal.Why));
    }

    /// <summary>Closes the form; the focus goes back to the button that opened it.</summary>
    private void Leave()
    {
        _left = _open;
        Close();
    }

    private void Close()
    {
        (_open, _textFault, _whyFault) = (null, null, null);
    }

    private Typing Typed => _open is null ? Untyped : new Typing(_open, _text, _why);

    private Typing Untyped => _open is null ? new Typing(null, "", "") : new Typing(_open, StartOf(_open.Value), Goal.Why);

    private string Words => string.Join(" · ", new[] { _text, _why }.Where(typed => typed.Length > 0));

    private string StartOf(GoalVerdict verdict) => verdict == GoalVerdict.Adjust ? Goal.Text : "";

    private void Restore(Typing typed) => (_open, _text, _why) = (typed.Open, typed.Text, typed.Why);

    private async Task UndoAsync()
    {
        var said = Goal.Verdict;
        await Undo!();
        _left = said;
    }

    private async Task SaveAsync()
    {
        _textFault = GoalFaults.Describe(T, GoalText.Check(_text));
        _whyFault = GoalDecision.CheckWhy(_why) == TextFault.None ? null : T["Fault.Why", GoalDecision.MaxWhyLength].Value;
        if (_textFault is null && _whyFault is null && await Decide(new Decision(_open!.Value, _text, _why)) == Outcome.Done)
            Leave();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFresh)
        {
            _isFresh = false;
            await _field.FocusAsync();
        }
        else if (_left is { } left && _buttons is not null)
        {
            _left = null;
            await _buttons.FocusAsync(left);
        }
    }

    /// <summary>What the meeting decided.</summary>
    public sealed record Decision(GoalVerdict Verdict, string? Text, string? Why);

    private sealed record Typing(GoalVerdict? Open, string Text, string Why);
}
