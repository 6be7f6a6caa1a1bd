using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Platform.Circuits;

/// <summary>
/// One circuit and the session, or the paired screen, that opened it. Whatever comes in by its connection is asked whether the session is still open;
/// when it is not, or has lost a role, no handler runs, and <see cref="Ended"/> empties the page.
/// </summary>
internal sealed partial class LiveCircuit(
    AuthenticationStateProvider authentication, SessionStates states, OpenCircuits open, TimeProvider time, ILogger<LiveCircuit> logger)
    : CircuitHandler
{
    // Frames that are acknowledged and pieces of a photo come in by the dozen: what was answered a moment ago is not asked again.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private IReadOnlySet<HeldGrant> _held = new HashSet<HeldGrant>();
    private long _asked;
    private volatile bool _isEnded;

    /// <summary>The server has ended the circuit: raised once, on any thread.</summary>
    public event Action? Ended;

    public Guid Session { get; private set; }

    public bool IsEnded => _isEnded;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Session = Visitor.Read((await authentication.GetAuthenticationStateAsync()).User)?.Id ?? Guid.Empty;
        // Before it is asked: a session that ends meanwhile finds the circuit.
        open.Add(this);
        var now = await states.ReadAsync([Session], cancellationToken);
        _asked = time.GetTimestamp();
        if (now.TryGetValue(Session, out var held))
            _held = held;
        else
            open.End(Session);
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        open.Remove(this);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            if (await IsLiveAsync())
                await next(activity);
        };

    /// <summary>Whether the account still has every role that it had; takes note of those it has got.</summary>
    public bool Holds(IReadOnlySet<HeldGrant> now)
    {
        if (!_held.IsSubsetOf(now))
            return false;
        _held = now;
        return true;
    }

    /// <summary>Lets no more handlers run, and empties the page; false where it had been ended before.</summary>
    public bool End()
    {
        if (_isEnded)
            return false;
        _isEnded = true;
        Ended?.Invoke();
        return true;
    }

    private async Task<bool> IsLiveAsync()
    {
        if (_isEnded || time.GetElapsedTime(_asked) < Fresh)
            return !_isEnded;
        try
        {
            var now = await states.ReadAsync([Session], CancellationToken.None);
            _asked = time.GetTimestamp();
            if (!now.TryGetValue(Session, out var grants) || !Holds(grants))
                open.End(Session);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            // What the handler reads or writes asks for itself, and will be refused as long as this lasts.
            LogUnanswered(logger, e);
        }

        return !_isEnded;
    }

    [LoggerMessage(100, LogLevel.Warning, "Session of a circuit could not be checked: database unavailable; retrying")]
    private static partial void LogUnanswered(ILogger logger, Exception exception);
}
