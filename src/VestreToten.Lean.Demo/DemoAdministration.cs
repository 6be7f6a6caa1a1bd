using System.Globalization;
using System.Security.Cryptography;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Demo;

/// <summary>What an administrator has done: an invitation that is out, and the log of half a year.</summary>
/// <param name="people">The accounts.</param>
/// <param name="unit">A unit's number, by its slug.</param>
/// <param name="now">Now.</param>
internal sealed class DemoAdministration(IReadOnlyList<(DemoPerson Person, int AccountId)> people, Func<string, int> unit, DateTimeOffset now)
{
    private static readonly TimeSpan Waited = TimeSpan.FromDays(2), Lifetime = TimeSpan.FromDays(14);

    private readonly int _admin = people.Single(p => p.Person.Role == Role.Admin).AccountId;

    private readonly int _kommune = unit(DemoUnits.KommuneSlug);

    /// <summary>The invitation that nobody has taken yet; nobody has its secret.</summary>
    public IEnumerable<AccountLink> Invitations() => people.Where(p => p.Person.IsInvited).Select(p => new AccountLink
    {
        AccountId = p.AccountId, Kind = AccountLinkKind.Invitation, Hash = RandomNumberGenerator.GetBytes(32), Created = now - Waited, Expires = now - Waited + Lifetime,
    });

    /// <summary>The log, oldest first: the order is the one in which it happened.</summary>
    public IEnumerable<AuditEntry> Log()
    {
        var start = now.AddDays(-7 * DemoHistory.Weeks);
        foreach (var story in DemoUnits.All)
            yield return Line(start, AuditAction.UnitAdded, unit: unit(story.Slug), after: story.Name);
        foreach (var ((person, account), i) in people.Where(p => p.Person.Role != Role.Admin && !p.Person.IsInvited).Select((p, i) => (p, i)))
        {
            var at = start.AddDays(1 + (2 * i));
            yield return Line(at, AuditAction.PersonAdded, account);
            yield return Line(at, AuditAction.RoleGiven, account, unit(person.UnitSlug), thing: person.Role.ToString(), after: Since(at));
            yield return Line(at.AddHours(3), AuditAction.PasswordChosen, account, actor: account);
        }

        yield return Line(now.AddDays(-90), AuditAction.BoardChanged, unit: unit(DemoUnits.Ytterskogen), field: "MeetingTime", before: "14:00", after: "13:30");
        yield return Line(now.AddDays(-40), AuditAction.UnitChanged, unit: unit(DemoUnits.Ytterskogen), field: "Staff", before: "13", after: "14");
        foreach (var (person, account) in people.Where(p => p.Person.IsInvited))
        {
            var at = now - Waited;
            yield return Line(at, AuditAction.PersonAdded, account);
            yield return Line(at, AuditAction.RoleGiven, account, unit(person.UnitSlug), thing: person.Role.ToString(), after: Since(at));
            yield return Line(at, AuditAction.InvitationMade, account);
        }

        yield return Line(now.AddHours(-1), AuditAction.WallPaired, unit: unit(DemoUnits.CareServices));
    }

    private static string Since(DateTimeOffset at) => at.DayInNorway().ToString("O", CultureInfo.InvariantCulture) + "/";

    private AuditEntry Line(
        DateTimeOffset at, AuditAction action, int? person = null, int? unit = null, int? actor = null, string? thing = null, string? field = null,
        string? before = null, string? after = null) => new()
        {
            KommuneId = _kommune, At = at, Action = action, ActorId = actor ?? _admin, PersonId = person, UnitId = unit, Thing = thing, Field = field,
            Before = before, After = AuditEntry.Fit(after),
        };
}
