using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>A page that shows the board itself, with the running meeting: the wall, and the meeting.</summary>
public abstract class BoardScreen : BoardPage
{
    private BoardSnapshot? _board;

    [Inject] internal BoardSnapshots Snapshots { get; set; } = default!;

    /// <summary>Holds presses on the meeting's buttons back.</summary>
    internal PressGuard Presses { get; private set; } = default!;

    /// <summary>What the board shows to this person; null where there is nothing to see.</summary>
    protected BoardSnapshot? Board => Context is null ? null : _board;

    protected override BoardTopics Topics => BoardTopics.All;

    protected override Task OnInitializedAsync()
    {
        Presses = new PressGuard(Time, () => InvokeAsync(StateHasChanged));
        return base.OnInitializedAsync();
    }

    /// <summary>The rights and the board in one operation, shared with the other screens.</summary>
    private protected override async Task<bool> ReadAsync(BoardContext context, BoardTopics changed)
    {
        var (rights, board) = await Snapshots.ReadAsync(context.User, context.BoardId, held => Follow(held, changed));
        if (!Take(context, rights, changed) || board is null)
            return false;
        _board = board;
        if (IsLive && context.May(Right.RunMeeting))
            Presses.Show(board.Face, isFresh: board.Meeting?.Visit.Began > Time.GetUtcNow() - PressGuard.Moment);
        return true;
    }

    public override void Dispose()
    {
        Presses?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
