namespace VestreToten.Lean.Web.Platform.Jobs;

/// <summary>
/// When the program has announced its start and EF has answered its first question, or failed to. To make EF's model takes
/// a second of both cores: what nobody waits for begins after it, so that the first answers come first.
/// </summary>
internal sealed class Awakening
{
    private readonly TaskCompletionSource _awake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the program is awake.</summary>
    public Task Awake => _awake.Task;

    /// <summary>The program is awake.</summary>
    public void Announce() => _awake.TrySetResult();
}
