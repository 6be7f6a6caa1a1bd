using System.Collections.Frozen;
using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>What a part of a page knows of its board. The page that follows the board cascades it to its parts.</summary>
public sealed class BoardContext
{
    private readonly TopicCounter _readings = new();
    private BoardMessage? _saidOfDraft;
    private readonly BoardKey _board;
    private readonly Func<Task> _refresh;
    private readonly Action _redraw;
    private readonly Func<Outcome, string> _undone;
    private readonly IDesk? _desk;

    /// <param name="board">The board.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="isLive">Whether the circuit is up.</param>
    /// <param name="refresh">Reads the page again, after an action.</param>
    /// <param name="redraw">Draws the page again, where nothing has been read.</param>
    /// <param name="undone">What is said of taking something back.</param>
    /// <param name="desk">Where things are said, on a page at a desk.</param>
    internal BoardContext(
        BoardKey board, ClaimsPrincipal user, bool isLive, Func<Task> refresh, Action redraw, Func<Outcome, string> undone, IDesk? desk = null)
    {
        (_board, User, IsLive, _refresh, _redraw, _undone, _desk) = (board, user, isLive, refresh, redraw, undone, desk);
        Drafts.Changed = OnDraftsChanged;
    }

    public BoardKey Key => _board;

    public int BoardId => _board.BoardId;

    public string Slug => _board.Slug;

    public string UnitName => _board.UnitName;

    public ClaimsPrincipal User { get; }

    /// <summary>Whether the page stands on a paired screen, in front of which nobody may be.</summary>
    public bool IsWall => WallClaims.Read(User) is not null;

    /// <summary>A button pressed before the circuit is up would do nothing: until then it cannot be pressed.</summary>
    public bool IsLive { get; }

    /// <summary>What the user may do, as it was at the latest reading. A use case asks again.</summary>
    public IReadOnlySet<Right> Rights { get; private set; } = FrozenSet<Right>.Empty;

    /// <summary>The last action, or a reading since, got no answer from the database.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What was said last; null where it stands no longer, and on a page at a desk.</summary>
    public BoardMessage? Message { get; private set; }

    /// <summary>Something is typed in a part of the page and not saved.</summary>
    public bool HasDrafts => Drafts.IsTyped;

    /// <summary>What is typed and not saved, and what is kept of forms that are gone.</summary>
    public Drafts Drafts { get; } = new();

    public bool May(Right right) => Rights.Contains(right);

    /// <summary>Whether there is a right, and a circuit to use it by.</summary>
    public bool MayNow(Right right) => IsLive && May(right);

    /// <summary>Moves when the page has been read again because of any of these: what a part shows of them is read anew then.</summary>
    public int Version(BoardTopics topics) => _readings.Of(topics);

    /// <summary>Says that something typed would be lost; it stands until that is saved or cancelled.</summary>
    public void SayDraft(string text)
    {
        Say(text);
        _saidOfDraft = Message;
    }

    /// <summary>Runs an action and reads the page again. A database that cannot answer just now loses nothing: the page says so.</summary>
    public async Task RunAsync(Func<Task> action)
    {
        HasFailed = false;
        try
        {
            await action();
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            HasFailed = true;
        }

        await _refresh();
    }

    /// <summary>The same for an action with an outcome; null where the database could not answer.</summary>
    public async Task<T?> RunAsync<T>(Func<Task<T>> action)
        where T : struct
    {
        T? outcome = null;
        await RunAsync(async () => { outcome = await action(); });
        return outcome;
    }

    /// <summary>The same for a press, which says what was saved, with the way back. What was refused is the part's own to say.</summary>
    public async Task<Outcome<TFault>?> PressAsync<TFault>(Func<Task<Outcome<TFault>>> press, string saved)
        where TFault : struct, Enum
    {
        // What the press before it saved is not said beside a refusal.
        Say(null);
        var outcome = await RunAsync(press);
        if (outcome is { IsDone: true } done)
            SaySaved(saved, done.Undo);
        return outcome;
    }

    /// <summary>The same for an action that the guard may hold back; false where it did.</summary>
    public async Task<bool> TryRunAsync(PressGuard guard, Func<Task> action)
    {
        var running = guard.TryAsync(() => RunAsync(action));
        // The other buttons under the guard show that they are held, and afterwards that they are not.
        _redraw();
        var isRun = await running;
        _redraw();
        return isRun;
    }

    /// <summary>The same, and what was held back is told of: at once, and again where nothing else is said when the one before it is done.</summary>
    public async Task TryRunAsync(PressGuard guard, Func<Task> action, Func<Task> heldBack)
    {
        if (!await TryRunAsync(guard, action) || (guard.HasHeldBack && Message is null))
            await heldBack();
    }

    /// <summary>Says something; null takes away what was said. A wall has a line for it, a desk a bar.</summary>
    public void Say(string? text, Func<Task>? undo = null)
    {
        Message = text is null || _desk is not null ? null : new BoardMessage(text, undo);
        _desk?.Say(text, undo);
        _redraw();
    }

    /// <summary>Says what was saved, with the way back where there is one.</summary>
    /// <param name="text">What was saved.</param>
    /// <param name="undo">The way back.</param>
    /// <param name="undone">What the page does when it has been taken back, beside reading again.</param>
    public void SaySaved(string text, BoardUndo? undo, Func<Task>? undone = null) =>
        Say(text, undo is null ? null : () => UndoAsync(text, undo, undone));

    private void OnDraftsChanged()
    {
        if (!HasDrafts && _saidOfDraft is not null && Message == _saidOfDraft)
            Say(null);
        else
            _redraw();
    }

    private async Task UndoAsync(string text, BoardUndo undo, Func<Task>? undone)
    {
        Say(null);
        var outcome = await RunAsync(async () =>
        {
            var outcome = await undo.ExecuteAsync();
            await (undone?.Invoke() ?? Task.CompletedTask);
            return outcome;
        });
        if (outcome is { } known)
            Say(_undone(known));
        else
            SaySaved(text, undo, undone);
    }

    /// <summary>The page has been read again.</summary>
    internal void MoveOn(IReadOnlySet<Right> rights, BoardTopics read)
    {
        Rights = rights;
        _readings.Add(read);
    }

    /// <summary>A reading got no answer from the database: what is on the screen stays.</summary>
    internal void Fail() => HasFailed = true;
}
