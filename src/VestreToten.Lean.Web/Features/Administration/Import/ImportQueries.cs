using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What a file would do, for whoever administers. Nothing is written.</summary>
internal sealed class ImportQueries(AuthorizedReads reads, TimeProvider time)
{
    /// <summary>The preview, line by line; null for somebody who administers nothing.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="table">The file; null where there is none yet.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<ImportPreview?> PreviewAsync(ClaimsPrincipal who, ImportTable? table, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, RightFor(table), async (db, reach) =>
            table is null ? ImportPreview.None : table.Fault is not null ? Refused(table)
            : table.Kind == ImportKind.Units ? UnitPlan.Of(await ImportStates.UnitsAsync(db, Sorted(reach), table, false, cancellationToken), table).Preview(table)
            : PeoplePlan.Of(await ImportStates.PeopleAsync(db, Sorted(reach), table, time.GetUtcNow(), false, cancellationToken), table).Preview(table),
            cancellationToken);

    internal static Right RightFor(ImportTable? table) => table is { Kind: ImportKind.People } ? Right.ManagePeople : Right.ManageUnits;

    /// <summary>The highest first: its kommune is the one that the file is of.</summary>
    internal static IReadOnlyList<string> Sorted(IReadOnlyList<string> reach) => [.. reach.OrderBy(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)];

    internal static ImportPreview Refused(ImportTable table) => new(table.Kind, [], table.Unused, table.Fault);
}
