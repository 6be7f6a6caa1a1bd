using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Administration.Audit;

/// <summary>
/// The audit log of a kommune, for those who administer all of it. Names come from the accounts of today: the log has numbers
/// alone.
/// </summary>
internal sealed class AuditQueries(AuthorizedReads reads, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>How many lines a file has at most.</summary>
    public const int MaxExported = 200_000;

    private const int MaxTypedLength = 100;

    /// <summary>A page of it, the newest line first; null for whoever administers no whole kommune.</summary>
    public Task<AuditList?> ListAsync(ClaimsPrincipal who, AuditRequest wanted, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.SeeAuditLog, async (db, reach) =>
        {
            if (Kommuner(reach) is not { Count: > 0 } kommuner)
                return null;
            var found = Filter(db, kommuner, wanted);
            var total = await found.CountAsync(cancellationToken);
            var page = await found.OrderByDescending(e => e.Id).Skip(Math.Clamp(wanted.Page, 0, 1_000_000) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new AuditList(await RowsAsync(db, page, cancellationToken), total);
        }, cancellationToken);

    /// <summary>All that a search finds, the newest first; null as above.</summary>
    public Task<IReadOnlyList<AuditRow>?> AllAsync(ClaimsPrincipal who, AuditRequest wanted, CancellationToken cancellationToken = default) =>
        reads.InReachAsync(who, Right.SeeAuditLog, async (db, reach) => Kommuner(reach) is { Count: > 0 } kommuner
            ? await RowsAsync(db, await Filter(db, kommuner, wanted).OrderByDescending(e => e.Id).Take(MaxExported).ToListAsync(cancellationToken), cancellationToken)
            : null, cancellationToken);

    /// <summary>The kommuner that somebody administers from the root: whoever administers a part sees no log.</summary>
    internal static List<int> Kommuner(IReadOnlyList<string> reach) =>
        [.. reach.Where(path => path == $"/{UnitPath.RootOf(path)}/").Select(UnitPath.RootOf)];

    private IQueryable<AuditEntry> Filter(LeanDbContext db, List<int> kommuner, AuditRequest wanted)
    {
        var entries = db.AuditEntries.Where(e => e.KommuneId != null && kommuner.Contains(e.KommuneId.Value));
        if (wanted.Action is { } action)
            entries = entries.Where(e => e.Action == action);
        if (wanted.Days is { } days)
        {
            var since = time.GetUtcNow() - TimeSpan.FromDays(days);
            entries = entries.Where(e => e.At >= since);
        }

        var typed = PlainText.OneLine(wanted.Typed).TrimStart('#');
        if (typed.Length == 0)
            return entries;
        if (typed.Length > MaxTypedLength)
            return entries.Where(e => false);
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return entries.Where(e => e.ActorId == number || e.PersonId == number);
        // As in the list of people: SQLite knows small and capital letters of English alone.
        var (small, capital) = (typed.ToLowerInvariant(), typed.ToUpperInvariant());
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(small);
        var people = db.Users.Where(a => a.Name.Contains(typed) || a.Name.Contains(small) || a.Name.Contains(title) || a.Name.Contains(capital));
        return entries.Where(e => people.Any(a => a.Id == e.ActorId || a.Id == e.PersonId));
    }

    private static async Task<IReadOnlyList<AuditRow>> RowsAsync(LeanDbContext db, List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var people = entries.SelectMany(e => new[] { e.ActorId, e.PersonId }).OfType<int>().Distinct().ToList();
        var names = await db.Users.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        var places = entries.SelectMany(e => new[] { e.UnitId, UnitOf(e, e.Before), UnitOf(e, e.After) }).OfType<int>().Distinct().ToList();
        var units = await db.Units.Where(u => places.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        AuditPerson? Person(int? id) => id is { } who ? new AuditPerson(who, names.GetValueOrDefault(who)) : null;
        string? Value(AuditEntry entry, string? text) => UnitOf(entry, text) is { } unit ? units.GetValueOrDefault(unit, text!) : text;
        return [.. entries.Select(e => new AuditRow(
            e.Id, e.At, e.Action, Person(e.ActorId), Person(e.PersonId), e.UnitId is { } at ? units.GetValueOrDefault(at) : null,
            e.Thing, e.Field, Value(e, e.Before), Value(e, e.After)))];
    }

    /// <summary>A unit's place in the tree is stored as the number of the one above.</summary>
    private static int? UnitOf(AuditEntry entry, string? text) =>
        entry.Field == nameof(Unit.ParentId) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null;
}
