namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// Holds presses back while one is carried out, and for a moment after the buttons have come to mean something else: the
/// second press of a double press, and that of somebody at another screen, were meant for what stood there before. Each
/// press that is held back begins half a moment anew, so that a whole burst counts once.
/// </summary>
public sealed class PressGuard(TimeProvider time, Func<Task> redraw) : IDisposable
{
    /// <summary>So long two people may be apart who mean the same step.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private ITimer? _timer;
    private object? _face;
    private TimeSpan _pause;
    private long _since;
    private bool _isWorking;
    private bool _isPausing;

    /// <summary>Whether a press does nothing just now. The buttons say so, and keep the focus.</summary>
    public bool IsHolding => _isWorking || _isPausing;

    /// <summary>Tells what the buttons mean now; call it whenever that has been read.</summary>
    /// <param name="face">Anything that differs when the buttons mean something else.</param>
    /// <param name="isFresh">Whether it has only just come to be so, where nothing was known of it before.</param>
    public void Show(object face, bool isFresh = false)
    {
        var before = _face;
        _face = face;
        if (before is null ? isFresh : !before.Equals(face))
            Pause(Moment);
    }

    /// <summary>Holds presses back from now on, for so long at least.</summary>
    public void Pause(TimeSpan pause)
    {
        if (_isPausing && Left() >= pause)
            return;
        (_isPausing, _pause, _since) = (true, pause, time.GetTimestamp());
        _timer ??= time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes presses again at once: what the buttons mean now was chosen by a press of its own.</summary>
    public void Release() => _isPausing = false;

    /// <summary>Carries a press out; false where it was held back.</summary>
    public async Task<bool> TryAsync(Func<Task> press)
    {
        if (IsHolding)
        {
            Pause(Moment / 2);
            return false;
        }

        _isWorking = true;
        try
        {
            await press();
            return true;
        }
        finally
        {
            _isWorking = false;
        }
    }

    public void Dispose() => _timer?.Dispose();

    private TimeSpan Left() => _pause - time.GetElapsedTime(_since);

    private void Tick()
    {
        // A timer may come a little early, and a press may have made the pause longer meanwhile.
        if (Left() is var left && left > TimeSpan.Zero)
        {
            _timer?.Change(left, Timeout.InfiniteTimeSpan);
            return;
        }

        _isPausing = false;
        _ = redraw();
    }
}
