using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Circuits;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Support;

/// <summary>What use cases change a kommune by, on a database of a test.</summary>
internal static class Administering
{
    public static KommuneCommands KommuneCommands(this TestDatabase database, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var circuits = new EndCircuits(
            new OpenCircuits(new CircuitLimits(10, 10), new Sessions(database.Contexts, clock)), new SessionStates(database.Contexts, clock),
            NullLogger<EndCircuits>.Instance);
        return new KommuneCommands(
            database.Contexts, new BoardChanges(clock, NullLogger<BoardChanges>.Instance), circuits, clock, NullLogger<KommuneCommands>.Instance);
    }
}
