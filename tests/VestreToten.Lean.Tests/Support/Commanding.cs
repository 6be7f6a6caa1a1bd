using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Support;

/// <summary>What use cases change a board by, on a database of a test.</summary>
internal static class Commanding
{
    public static BoardCommands Commands(this TestDatabase database, BoardChanges? changes = null, TimeProvider? time = null) => new(
        new AccessCheck(database.Contexts, TimeProvider.System), database.Contexts, changes ?? new BoardChanges(TimeProvider.System, NullLogger<BoardChanges>.Instance),
        time ?? TimeProvider.System, NullLogger<BoardCommands>.Instance);
}
