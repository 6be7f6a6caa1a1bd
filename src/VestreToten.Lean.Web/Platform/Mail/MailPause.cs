namespace VestreToten.Lean.Web.Platform.Mail;

/// <summary>Leaves a mail server in peace that cannot be reached: longer each time, a quarter of an hour at most. In memory alone.</summary>
internal sealed class MailPause
{
    private static readonly int[] Minutes = [1, 2, 5, 10, 15];

    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private int _failures;

    public bool Holds(DateTimeOffset now) => now < _until;

    /// <summary>Begins a pause, and tells how long it is.</summary>
    public TimeSpan Begin(DateTimeOffset now)
    {
        var pause = TimeSpan.FromMinutes(Minutes[Math.Min(_failures++, Minutes.Length - 1)]);
        _until = now + pause;
        return pause;
    }

    /// <summary>There is a way again.</summary>
    public void End() => (_failures, _until) = (0, DateTimeOffset.MinValue);
}
