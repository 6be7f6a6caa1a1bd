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
    private bool _hasMoved;

    /// <summary>Whether a press does nothing just now. The buttons say so, and keep the focus.</summary>
    public bool IsHolding => _isWorking || _isPausing;

    /// <summary>Whether presses are held back because the buttons mean something else now, and not for the sake of another press alone.</summary>
    public bool HasMoved => _isPausing && _hasMoved;

    /// <summary>Whether a press was held back while the latest one was carried out.</summary>
    public bool HasHeldBack { get; private set; }

    /// <summary>Tells what the buttons mean now; call it whenever that has been read.</summary>
    /// <param name="face">Anything that differs when the buttons mean something else.</param>
    /// <param name="isFresh">Whether it has only just come to be so, where nothing was known of it before.</param>
    public void Show(object face, bool isFresh = false)
    {
        var before = _face;
        _face = face;
        if (before is null ? !isFresh : before.Equals(face))
            return;
        _hasMoved = true;
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
    public void Release() => (_isPausing, _hasMoved) = (false, false);

    /// <summary>Whether a press that comes now is held back.</summary>
    public bool HoldsBack()
    {
        if (!IsHolding)
            return false;
        Pause(Moment / 2);
        HasHeldBack |= _isWorking;
        return true;
    }

    /// <summary>Carries a press out; false where it was held back.</summary>
    public async Task<bool> TryAsync(Func<Task> press)
    {
        if (HoldsBack())
            return false;
        (_isWorking, HasHeldBack) = (true, false);
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

        Release();
        _ = redraw();
    }
}
