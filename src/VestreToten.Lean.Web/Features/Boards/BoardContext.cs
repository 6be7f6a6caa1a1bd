using System.Collections.Frozen;
using System.Security.Claims;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>What a part of a page knows of its board. The page that follows the board cascades it to its parts.</summary>
public sealed class BoardContext
{
    private readonly TopicCounter _readings = new();
    private readonly HashSet<object> _drafts = [];
    private readonly BoardKey _board;
    private readonly Func<Task> _refresh;
    private readonly Action _redraw;

    /// <param name="board">The board.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="isLive">Whether the circuit is up.</param>
    /// <param name="refresh">Reads the page again, after an action.</param>
    /// <param name="redraw">Draws the page again, where nothing has been read.</param>
    internal BoardContext(BoardKey board, ClaimsPrincipal user, bool isLive, Func<Task> refresh, Action redraw) =>
        (_board, User, IsLive, _refresh, _redraw) = (board, user, isLive, refresh, redraw);

    public int BoardId => _board.BoardId;

    public string Slug => _board.Slug;

    public string UnitName => _board.UnitName;

    public ClaimsPrincipal User { get; }

    /// <summary>A button pressed before the circuit is up would do nothing: until then it cannot be pressed.</summary>
    public bool IsLive { get; }

    /// <summary>What the user may do, as it was at the latest reading. A use case asks again.</summary>
    public IReadOnlySet<Right> Rights { get; private set; } = FrozenSet<Right>.Empty;

    /// <summary>The last action, or a reading since, got no answer from the database.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What was said last; null where it stands no longer.</summary>
    public BoardMessage? Message { get; private set; }

    /// <summary>Something is typed in a part of the page and not saved.</summary>
    public bool HasDrafts => _drafts.Count > 0;

    public bool May(Right right) => Rights.Contains(right);

    /// <summary>Whether there is a right, and a circuit to use it by.</summary>
    public bool MayNow(Right right) => IsLive && May(right);

    /// <summary>Moves when the page has been read again because of any of these: what a part shows of them is read anew then.</summary>
    public int Version(BoardTopics topics) => _readings.Of(topics);

    /// <summary>A part says whether something typed in it is not saved.</summary>
    public void SetDraft(object part, bool isTyped) => _ = isTyped ? _drafts.Add(part) : _drafts.Remove(part);

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

    /// <summary>Says something; null takes away what was said.</summary>
    public void Say(string? text, Func<Task>? undo = null)
    {
        Message = text is null ? null : new BoardMessage(text, undo);
        _redraw();
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
