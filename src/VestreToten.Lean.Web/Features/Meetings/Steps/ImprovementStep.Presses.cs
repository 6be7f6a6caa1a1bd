using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>What is pressed, what is said of it, and the way back.</summary>
public abstract partial class ImprovementStep
{
    private ImprovementAnswer _last;
    private string _said = "";
    private string _heldBack = "";
    private BoardUndo? _gained;

    /// <summary>What became of the last press, in the reader's language.</summary>
    protected string Said => string.Join(" · ", new[] { _said, _heldBack }.Where(text => text.Length > 0));

    protected bool MayUndo => MayWork && _last.Change is not null;

    /// <summary>What was done in this step last, until it is said whether that saved time.</summary>
    protected ImprovementCard? Finished { get; private set; }

    /// <summary>
    /// Does something to the one that was up when the button was drawn. The buttons stay where they are while the cards
    /// change: a press that waited behind another must not fall on the next card.
    /// </summary>
    /// <param name="drawn">The card that was up.</param>
    /// <param name="said">What has become of the card when it is done, as the status line says it after the title.</param>
    /// <param name="press">What is done.</param>
    /// <param name="goOn">Whether the next one comes up even where this one still belongs to the step.</param>
    protected async Task<bool> PressAsync(ImprovementCard drawn, string said, Func<ImprovementCard, Task<ImprovementAnswer>> press, bool goOn = true)
    {
        if (HoldsBack(drawn))
            return false;
        var isDone = false;
        await _presses.TryAsync(async () =>
        {
            isDone = await CarryOutAsync(drawn, said, press, goOn);
            if (Up?.Id != drawn.Id)
                _presses.Pause(AfterAnother);
        });
        if (_presses.HasHeldBack)
            _heldBack = Outcomes.DescribeHeld(_presses);
        return isDone;
    }

    /// <summary>As <see cref="PressAsync"/>, for a press that finishes the card.</summary>
    protected async Task<bool> FinishAsync(ImprovementCard drawn, string said, Func<ImprovementCard, Task<ImprovementAnswer>> press)
    {
        if (!await PressAsync(drawn, said, press))
            return false;
        (Finished, _gained) = (drawn, null);
        return true;
    }

    /// <param name="gained">The way back from the gain that it was said to have given.</param>
    protected void EndFinished(BoardUndo? gained) => (Finished, _gained) = (null, gained);

    /// <summary>Says what was done to none of the step's cards.</summary>
    protected void Say(string said) => (_said, _heldBack, _last) = (said, "", default);

    /// <summary>Whether a press does nothing just now, or was meant for another card than the one that is up; the step says so.</summary>
    protected bool HoldsBack(ImprovementCard? drawn = null)
    {
        var holds = _presses.HoldsBack() || (drawn is not null && Up?.Id != drawn.Id);
        if (holds)
            _heldBack = Outcomes.DescribeHeld(_presses);
        return holds;
    }

    private async Task<bool> CarryOutAsync(ImprovementCard card, string said, Func<ImprovementCard, Task<ImprovementAnswer>> press, bool goOn)
    {
        var next = After(card);
        var isDone = false;
        await Context.RunAsync(async () =>
        {
            var answer = await press(Newest(card));
            isDone = answer.IsDone;
            Say(Outcomes.Describe(Words, answer.Outcome) ?? Words["Said.Done", card.Title, said]);
            (_last, _gained) = (answer, null);
            if (isDone && goOn)
                _upId = next?.Id;
            await ReadAsync();
        });
        return isDone;
    }

    /// <summary>
    /// The card as the press before this one has left it: a press that follows at once is still drawn with what the card was, and
    /// nobody else was first. What another has changed since then is none of it.
    /// </summary>
    private ImprovementCard Newest(ImprovementCard drawn) =>
        Up is { } up && up.Id == drawn.Id && up.Id == _last.Id && up.Version == _last.Change ? up : drawn;

    protected Task UndoAsync() => Context.RunAsync(async () =>
    {
        if (_last.Change is not { } change)
            return;
        var answer = await UndoImprovement.ExecuteAsync(User, BoardId, _last.Id, change);
        // Its gain came of its being done: it goes with it, but for one that somebody has changed since.
        var gainStands = answer.IsDone && _gained is { IsDone: false } gained && await gained.ExecuteAsync() != Outcome.Done;
        if (_gained is not null)
            Context.Say(null);
        (_upId, Finished, _gained) = (_last.Id, null, null);
        Say(Outcomes.Describe(Words, answer.Outcome) ?? Words[gainStands ? "Said.Undone.GainStands" : "Said.Undone"]);
        _presses.Release();
        await ReadAsync();
    });
}
