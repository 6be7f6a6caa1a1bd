using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;
using VestreToten.Lean.Web.Platform.Paths;
using VestreToten.Lean.Web.Platform.Shell;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// A page of one board: asks for access at every reading, reads again when what it shows of the board changes, and every
/// minute for the sake of the clock. A ballot reaches only those who may see the live count: on other circuits nothing is
/// drawn and nothing is sent, for an empty message would tell of the ballot as well as a full one.
/// </summary>
public abstract class BoardPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private BoardSubscription? _subscription;
    private ITimer? _clock;
    private bool _isGone;

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Null on walls.</summary>
    [CascadingParameter] public IDesk? Desk { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal BoardChanges Changes { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private protected IStringLocalizer<ShellTexts> Frame { get; set; } = default!;

    [Inject] private protected IStringLocalizer<OutcomeTexts> Shared { get; set; } = default!;

    /// <summary>What the page and its parts know of the board; null where there is nothing to see.</summary>
    protected BoardContext? Context { get; private set; }

    /// <summary>Without this right there is no such page.</summary>
    protected virtual Right RequiredRight => Right.SeeBoard;

    /// <summary>
    /// What this page shows of its board, and so reads again for. One that names nothing follows nothing: it is read when it
    /// is opened, and after its own actions.
    /// </summary>
    protected virtual BoardTopics Topics => BoardTopics.None;

    /// <inheritdoc cref="BoardContext.IsLive" />
    protected bool IsLive => RendererInfo.IsInteractive;

    /// <summary>That the database could not answer, in the reader's language; null where it did.</summary>
    protected string? Failure => Context is { HasFailed: true } ? Frame["Save.Failed"].Value : null;

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        if (await Access.FindAsync(user, RequiredRight, Unit) is not { } board)
        {
            Navigation.NotFound();
            return;
        }

        if (_isGone)
            return;
        if (IsLive && Topics != BoardTopics.None)
        {
            _subscription = Changes.Subscribe(board.BoardId, BoardTopics.None, RefreshAsync);
            _clock = Time.CreateTimer(_ => _ = RefreshAsync(BoardTopics.All), null, Minute, Minute);
        }

        var context = new BoardContext(
            board, user, IsLive, () => RefreshAsync(BoardTopics.All), Redraw, outcome => Shared.DescribeUndo(outcome), Desk);
        await TryReadAsync(context, BoardTopics.All);
    }

    protected override void OnParametersSet()
    {
        // The browser's history can lead from one board to another's page of the same kind: that is another page.
        if (Context is not null && Context.Slug != Unit)
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }

    /// <summary>Called after each reading, before it is shown: a page may read more.</summary>
    protected virtual Task OnReadAsync() => Task.CompletedTask;

    /// <summary>Asks what the user may do, and reads what the page itself has of the board; false where there is nothing to draw.</summary>
    private protected virtual async Task<bool> ReadAsync(BoardContext context, BoardTopics changed) =>
        Take(context, await Access.RightsAsync(context.User, context.BoardId), changed);

    /// <summary>Hears from now on of what these rights reach; false where somebody with them has nothing to read of what has changed.</summary>
    private protected bool Follow(IReadOnlySet<Right> rights, BoardTopics changed)
    {
        var topics = rights.Contains(Right.SeeLiveCount) ? Topics : Topics & ~BoardTopics.Count;
        _subscription?.Topics = topics;
        return changed == BoardTopics.All || (changed & topics) != 0;
    }

    /// <summary>Takes what the user may do into use; false where there is nothing to draw.</summary>
    private protected bool Take(BoardContext context, IReadOnlySet<Right> rights, BoardTopics changed)
    {
        var isWanted = Follow(rights, changed);
        if (!rights.Contains(RequiredRight))
        {
            // Nothing stays on the screen, nor is anything read again, whether the browser goes where it is sent or not.
            Context = null;
            StopFollowing();
            StateHasChanged();
            Navigation.NavigateTo(Navigation.Path("/"), forceLoad: true);
            return false;
        }

        // The right to the count was taken away while ballots came: what is to go from the screen goes at the next
        // change of anything else, or within the minute, and not at the moment of this ballot.
        if (!isWanted)
            return false;
        context.MoveOn(rights, changed);
        Context = context;
        return true;
    }

    private async Task<bool> TryReadAsync(BoardContext context, BoardTopics changed)
    {
        if (!await ReadAsync(context, changed))
            return false;
        await OnReadAsync();
        return true;
    }

    private Task RefreshAsync(BoardTopics changed) => _isGone || Changes.IsOver ? Task.CompletedTask : InvokeAsync(async () =>
    {
        try
        {
            if (Context is null || await TryReadAsync(Context, changed))
                Redraw();
        }
        catch (ObjectDisposedException) when (_isGone || Changes.IsOver)
        {
            // The page went, or the program stopped, while it was reading: nobody is left to show it to.
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // What is on the screen stays; the next change, or the next minute, reads again.
            Context?.Fail();
            Redraw();
        }
#pragma warning disable CA1031 // Handed on to the circuit, which logs it and reloads.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }
    });

    /// <summary>A part that goes away with the page may still have something to tell.</summary>
    private void Redraw()
    {
        if (!_isGone)
            StateHasChanged();
    }

    private void StopFollowing()
    {
        _subscription?.Dispose();
        _clock?.Dispose();
    }

    public virtual void Dispose()
    {
        _isGone = true;
        StopFollowing();
        GC.SuppressFinalize(this);
    }
}
