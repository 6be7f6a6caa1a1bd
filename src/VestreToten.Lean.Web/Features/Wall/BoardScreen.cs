using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Voting;
using VestreToten.Lean.Web.Access;
using VestreToten.Lean.Web.Live;

namespace VestreToten.Lean.Web.Features.Wall;

/// <summary>
/// A screen that follows one board: asks for leave at every reading, reads again when the board changes, and every
/// minute for the sake of the clock.
/// </summary>
public abstract class BoardScreen : ComponentBase, IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private IDisposable? _subscription;
    private ITimer? _clock;

    [Parameter, EditorRequired] public required string Unit { get; set; }

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    [Inject] internal AccessCheck Access { get; set; } = default!;

    [Inject] internal BoardSnapshots Snapshots { get; set; } = default!;

    [Inject] internal BoardChanges Changes { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    protected ClaimsPrincipal Who { get; private set; } = new();

    /// <summary>What the board shows to this person; null where there is nothing to see.</summary>
    protected BoardSnapshot? Board { get; private set; }

    protected bool MayRunMeeting { get; private set; }

    protected bool MaySeeTrends { get; private set; }

    protected bool MayWorkOnGoals { get; private set; }

    protected bool MayExport { get; private set; }

    protected bool MayWorkOnImprovements { get; private set; }

    /// <summary>A button pressed before the circuit is up would do nothing: until then it cannot be pressed.</summary>
    protected bool IsLive => RendererInfo.IsInteractive;

    /// <summary>What went wrong with the last press: a key in the texts of the frame.</summary>
    protected string? Trouble { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Who = (await Authentication).User;
        if (await Access.FindAsync(Who, Right.SeeBoard, Unit) is not { } key)
        {
            Navigation.NotFound();
            return;
        }

        if (IsLive)
        {
            _subscription = Changes.Subscribe(key.BoardId, RefreshAsync);
            _clock = Time.CreateTimer(_ => _ = RefreshAsync(), null, Minute, Minute);
        }

        await ReadAsync(key.BoardId);
    }

    /// <summary>Runs what a press asked for; a database that cannot answer just now loses nothing.</summary>
    protected async Task ActAsync(Func<Task> press)
    {
        Trouble = null;
        try
        {
            await press();
        }
        catch (Exception e) when (StorageTrouble.Is(e) || e is IOException)
        {
            Trouble = "Save.Failed";
        }

        await RefreshAsync();
    }

    /// <summary>Called after each reading, before it is shown.</summary>
    protected virtual void OnBoardRead(BoardSnapshot board)
    {
    }

    /// <summary>Called after each reading, before <see cref="OnBoardRead"/>: a screen may read more.</summary>
    protected virtual Task OnBoardReadAsync(BoardSnapshot board) => Task.CompletedTask;

    private Task RefreshAsync() => InvokeAsync(async () =>
    {
        try
        {
            if (Board is not null)
                await ReadAsync(Board.BoardId);
            StateHasChanged();
        }
        catch (Exception e) when (StorageTrouble.Is(e))
        {
            // What is on the screen stays; the next change, or the next minute, reads again.
            Trouble ??= "Save.Failed";
            StateHasChanged();
        }
#pragma warning disable CA1031 // Handed on to the circuit, which logs it and reloads.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }
    });

    private async Task ReadAsync(int boardId)
    {
        if (await Snapshots.ReadAsync(Who, boardId) is not var (rights, board))
        {
            // Nothing stays on the screen, nor is anything read again, whether the browser goes where it is sent or not.
            Board = null;
            _subscription?.Dispose();
            _clock?.Dispose();
            Navigation.NavigateTo("/", forceLoad: true);
            return;
        }

        MayRunMeeting = rights.Contains(Right.RunMeeting);
        MaySeeTrends = rights.Contains(Right.SeeTrends);
        MayWorkOnGoals = rights.Contains(Right.WorkOnGoals);
        MayWorkOnImprovements = rights.Contains(Right.WorkOnImprovements);
        MayExport = rights.Contains(Right.ExportBoard);
        Board = rights.Contains(Right.SeeLiveCount) || board.Round is not { State: RoundState.Open or RoundState.Closing }
            ? board
            : board with { Round = null };
        if (!rights.Contains(Right.SeeResults))
            Board = Board.WithoutColours();
        await OnBoardReadAsync(Board);
        OnBoardRead(Board);
    }

    public virtual void Dispose()
    {
        _subscription?.Dispose();
        _clock?.Dispose();
        GC.SuppressFinalize(this);
    }
}
