using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Circuits;

/// <summary>
/// The WebSockets and circuits that are open, by session or paired screen: how many there are, and the way to end them from the server's side.
/// </summary>
internal sealed class OpenCircuits
{
    private readonly Lock _gate = new();
    private readonly CircuitLimits _limits;
    private readonly HashSet<Connection> _connections = [];
    private readonly Dictionary<(int? Account, Guid Wall), int> _byHolder = [];
    private readonly HashSet<LiveCircuit> _circuits = [];

    public OpenCircuits(CircuitLimits limits, Sessions sessions)
    {
        _limits = limits;
        sessions.Ended += session => End(session);
    }

    /// <summary>The sessions that have a connection, or a circuit that has not been ended.</summary>
    public Guid[] Sessions
    {
        get
        {
            lock (_gate)
                return [.. _connections.Select(c => c.Session).Concat(_circuits.Where(c => !c.IsEnded).Select(c => c.Session)).Distinct()];
        }
    }

    /// <summary>Whether there is room for one more connection of an account, or of a paired screen.</summary>
    public bool HasRoom(Visitor visitor)
    {
        lock (_gate)
            return _connections.Count < _limits.InAll && _byHolder.GetValueOrDefault(visitor.Holder) < _limits.PerAccount;
    }

    /// <summary>Takes a place for a connection until it is disposed; null where there is no room.</summary>
    /// <param name="visitor">Whose it is.</param>
    /// <param name="abort">Ends it.</param>
    public IDisposable? TryConnect(Visitor visitor, Action abort)
    {
        lock (_gate)
        {
            if (!HasRoom(visitor))
                return null;
            var connection = new Connection(this, visitor, abort);
            _connections.Add(connection);
            _byHolder[visitor.Holder] = _byHolder.GetValueOrDefault(visitor.Holder) + 1;
            return connection;
        }
    }

    public void Add(LiveCircuit circuit)
    {
        lock (_gate)
            _circuits.Add(circuit);
    }

    public void Remove(LiveCircuit circuit)
    {
        lock (_gate)
            _circuits.Remove(circuit);
    }

    /// <summary>Whether a session's circuits still hold what they held.</summary>
    public bool HasLost(Guid session, IReadOnlySet<HeldGrant> now)
    {
        LiveCircuit[] circuits;
        lock (_gate)
            circuits = [.. _circuits.Where(c => c.Session == session)];
        return circuits.Any(c => !c.Holds(now));
    }

    /// <summary>Ends everything of a session: its circuits run nothing more and show nothing, and its connections are cut.</summary>
    /// <returns>Whether there was anything left to end.</returns>
    public bool End(Guid session)
    {
        LiveCircuit[] circuits;
        Connection[] connections;
        lock (_gate)
        {
            circuits = [.. _circuits.Where(c => c.Session == session)];
            connections = [.. _connections.Where(c => c.Session == session)];
        }

        var ended = circuits.Count(circuit => circuit.End());
        foreach (var connection in connections)
            connection.Abort();
        return ended > 0 || connections.Length > 0;
    }

    private void Remove(Connection connection)
    {
        lock (_gate)
        {
            if (!_connections.Remove(connection))
                return;
            if (_byHolder[connection.Holder] == 1)
                _byHolder.Remove(connection.Holder);
            else
                _byHolder[connection.Holder]--;
        }
    }

    private sealed class Connection(OpenCircuits open, Visitor visitor, Action abort) : IDisposable
    {
        public Guid Session => visitor.Id;

        public (int? Account, Guid Wall) Holder => visitor.Holder;

        public void Abort() => abort();

        public void Dispose() => open.Remove(this);
    }
}
