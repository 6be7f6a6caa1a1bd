using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// A screen that follows one board: asks for leave at every reading, reads again when what it shows of the board changes,
/// and every minute for the sake of the clock. A ballot reaches only those who may see the live count: on other circuits
/// nothing is drawn and nothing is sent, for an empty message would tell of the ballot as well as a full one.
/// </summary>
public abstract class BoardScreen : ComponentBase, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TopicCounter _readings = new();
    private BoardSubscription? _subscription;
    private ITimer? _clock;

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal BoardSnapshots Snapshots { get; set; } = default!;

    [Inject] internal BoardChanges Changes { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>Holds presses on the meeting's buttons back.</summary>
    internal PressGuard Presses { get; private set; } = default!;

    protected ClaimsPrincipal Who { get; private set; } = new();

    /// <summary>What the board shows to this person; null where there is nothing to see.</summary>
    protected BoardSnapshot? Board { get; private set; }

    protected bool MayRunMeeting { get; private set; }

    protected bool MaySeeTrends { get; private set; }

    protected bool MayWorkOnGoals { get; private set; }

    protected bool MayExport { get; private set; }

    protected bool MayWorkOnImprovements { get; private set; }

    /// <summary>What this screen shows of its board, and so reads again for.</summary>
    protected virtual BoardTopics Topics => BoardTopics.All;

    /// <summary>A button pressed before the circuit is up would do nothing: until then it cannot be pressed.</summary>
    protected bool IsLive => RendererInfo.IsInteractive;

    /// <summary>What went wrong with the last press: a key in the texts of the frame.</summary>
    protected string? Failure { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Presses = new PressGuard(Time, () => InvokeAsync(StateHasChanged));
        Who = (await Authentication).User;
        if (await Access.FindAsync(Who, Right.SeeBoard, Unit) is not { } key)
        {
            Navigation.NotFound();
            return;
        }

        if (IsLive)
        {
            _subscription = Changes.Subscribe(key.BoardId, BoardTopics.None, RefreshAsync);
            _clock = Time.CreateTimer(_ => _ = RefreshAsync(BoardTopics.All), null, Minute, Minute);
        }

        await TryReadAsync(key.BoardId, BoardTopics.All);
    }

    /// <summary>Runs what a press asked for; a database that cannot answer just now loses nothing.</summary>
    protected async Task ActAsync(Func<Task> press)
    {
        Failure = null;
        try
        {
            await press();
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException)
        {
            Failure = "Save.Failed";
        }

        await RefreshAsync(BoardTopics.All);
    }

    /// <summary>Moves when the screen has read the board again because of any of these: what a panel shows is read anew then.</summary>
    protected int Reading(BoardTopics topics) => _readings.Of(topics);

    /// <summary>Called after each reading, before it is shown.</summary>
    protected virtual void OnBoardRead(BoardSnapshot board)
    {
    }

    /// <summary>Called after each reading, before <see cref="OnBoardRead"/>: a screen may read more.</summary>
    protected virtual Task OnBoardReadAsync(BoardSnapshot board) => Task.CompletedTask;

    private Task RefreshAsync(BoardTopics changed) => InvokeAsync(async () =>
    {
        try
        {
            if (Board is null || await TryReadAsync(Board.BoardId, changed))
                StateHasChanged();
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // What is on the screen stays; the next change, or the next minute, reads again.
            Failure ??= "Save.Failed";
            StateHasChanged();
        }
#pragma warning disable CA1031 // Handed on to the circuit, which logs it and reloads.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }
    });

    /// <summary>Reads the board; false where there is nothing to draw.</summary>
    private async Task<bool> TryReadAsync(int boardId, BoardTopics changed)
    {
        var (rights, board) = await Snapshots.ReadAsync(Who, boardId, held => (changed & TopicsOf(held)) != 0);
        _subscription?.Topics = TopicsOf(rights);
        if (!rights.Contains(Right.SeeBoard))
        {
            // Nothing stays on the screen, nor is anything read again, whether the browser goes where it is sent or not.
            Board = null;
            _subscription?.Dispose();
            _clock?.Dispose();
            Navigation.NavigateTo("/", forceLoad: true);
            return false;
        }

        // The right to the count was taken away while ballots came: what is to go from the screen goes at the next
        // change of anything else, or within the minute, and not at the moment of this ballot.
        if (board is null)
            return false;
        (MayRunMeeting, MaySeeTrends) = (rights.Contains(Right.RunMeeting), rights.Contains(Right.SeeTrends));
        MayWorkOnGoals = rights.Contains(Right.WorkOnGoals);
        MayWorkOnImprovements = rights.Contains(Right.WorkOnImprovements);
        MayExport = rights.Contains(Right.ExportBoard);
        Board = board;
        if (IsLive && MayRunMeeting)
            Presses.Show(board.Face, isFresh: board.Meeting?.Visit.Began > Time.GetUtcNow() - PressGuard.Moment);
        _readings.Add(changed);
        await OnBoardReadAsync(Board);
        OnBoardRead(Board);
        return true;
    }

    private BoardTopics TopicsOf(IReadOnlySet<Right> rights) =>
        rights.Contains(Right.SeeLiveCount) ? Topics : Topics & ~BoardTopics.Count;

    public virtual void Dispose()
    {
        _subscription?.Dispose();
        _clock?.Dispose();
        Presses?.Dispose();
        GC.SuppressFinalize(this);
    }
}
