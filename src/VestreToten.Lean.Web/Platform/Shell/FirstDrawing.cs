namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>When a circuit has drawn its page for the first time.</summary>
internal sealed class FirstDrawing
{
    private readonly TaskCompletionSource _done = new();

    public Task IsDone => _done.Task;

    public void Finish() => _done.TrySetResult();
}
