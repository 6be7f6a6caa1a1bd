using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Tests.Support;

/// <summary>What the queries read by, on a database of a test.</summary>
internal static class AuthorizedReading
{
    public static AuthorizedReads Reads(this TestDatabase database) => new(database.Contexts, TimeProvider.System);

    /// <summary>Readings that nobody else shares.</summary>
    public static SharedReadings Unshared(TimeProvider? time = null) =>
        new(new BoardChanges(time ?? TimeProvider.System, NullLogger<BoardChanges>.Instance), time ?? TimeProvider.System);
}
