using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Domain.Insight.Calendars;
using VestreToten.Lean.Domain.Insight.TimeAccount;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Data.Auditing;

/// <summary>
/// Which rows tell the audit log that they change, and what of them. What is not named here tells nothing: votes, goals, ideas
/// and what meetings write. Names and addresses of people, secrets and hashes are named without their values.
/// </summary>
internal static class AuditedRows
{
    private static readonly HashSet<string> UnitFields =
        [nameof(Unit.Name), nameof(Unit.Slug), nameof(Unit.ParentId), nameof(Unit.Staff), nameof(Unit.ClosedOn), nameof(Unit.ExternalId), nameof(Unit.Order)];

    public static IEnumerable<AuditLine> Read(EntityEntry entry) => entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) ? [] : entry.Entity switch
    {
        Unit unit => OfUnit(entry, unit),
        Board board => OfBoard(entry, board),
        Account account => OfAccount(entry, account),
        Grant grant => OfGrant(entry, grant),
        AccountLink link => OfLink(entry, link),
        MunicipalSettings settings => OfSettings(entry, settings),
        IdentityUserPasskey<int> passkey => entry.State == EntityState.Added ? [new(AuditAction.PasskeyAdded) { Person = () => passkey.UserId }] : [],
        AuthenticatorApp app => entry.State == EntityState.Added ? [new(AuditAction.AppAdded) { Person = () => app.AccountId }] : [],
        ExternalLogin login => entry.State == EntityState.Added ? [new(AuditAction.ProviderLinked) { Person = () => login.AccountId }] : [],
        SignInRule rule => OfRule(entry, rule),
        SignInSession session => entry.State == EntityState.Added ? [new(AuditAction.SignedIn) { Person = () => session.AccountId }] : [],
        ApiToken token => entry.State == EntityState.Added ? [new(AuditAction.KeyIssued) { Person = () => token.AccountId, Thing = () => Text(token.Id) }] : [],
        WallDevice wall => OfWall(entry, wall),
        // One line for all of them: a line that is there is not written again.
        StaffPhone phone => entry.State == EntityState.Deleted ? [new(AuditAction.PhonesForgotten) { BoardId = phone.BoardId }] : [],
        VotingSlip slip => entry.State == EntityState.Added ? [new(AuditAction.SlipsPrinted) { BoardId = slip.BoardId }] : [],
        WallPin pin => [new(entry.State == EntityState.Deleted ? AuditAction.PinRemoved : AuditAction.PinChosen) { Person = () => pin.AccountId }],
        AgendaItem item => [new(AuditAction.AgendaChanged) { BoardId = item.BoardId }],
        IdeaAccess access => [new(AuditAction.PosterKeyChanged) { BoardId = access.BoardId }],
        LockedYear year => [new(AuditAction.YearLocked) { Unit = () => year.RootUnitId, Thing = () => Text(year.Year) }],
        // That the key is another, never the key.
        Zone zone when entry.State == EntityState.Modified && entry.Property(nameof(Zone.Key)).IsModified => [new(AuditAction.ZoneKeyChanged) { BoardId = zone.BoardId, Thing = () => Text(zone.Id) }],
        CalendarFeed feed => [new(AuditAction.CalendarKeyChanged) { BoardId = feed.BoardId }],
        _ => [],
    };

    /// <summary>A value as it is stored: the same under every culture.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static IEnumerable<AuditLine> OfUnit(EntityEntry entry, Unit unit) => entry.State switch
    {
        EntityState.Added => [new(AuditAction.UnitAdded) { Unit = () => unit.Id, After = unit.Name }],
        EntityState.Deleted => [new(AuditAction.UnitRemoved) { Unit = () => unit.Id, Before = unit.Name }],
        _ => Changed(entry).Where(c => UnitFields.Contains(c.Field))
            .Select(c => new AuditLine(AuditAction.UnitChanged) { Unit = () => unit.Id, Field = c.Field, Before = c.Before, After = c.After }),
    };

    private static IEnumerable<AuditLine> OfBoard(EntityEntry entry, Board board) => entry.State switch
    {
        EntityState.Added => [new(AuditAction.BoardAdded) { Unit = () => board.UnitId }],
        EntityState.Deleted => [new(AuditAction.BoardRemoved) { Unit = () => board.UnitId }],
        _ => Changed(entry).Where(c => c.Field is nameof(Board.MeetingDay) or nameof(Board.MeetingTime) or nameof(Board.SlipsOnly))
            .Select(c => new AuditLine(AuditAction.BoardChanged) { Unit = () => board.UnitId, Field = c.Field, Before = c.Before, After = c.After }),
    };

    private static IEnumerable<AuditLine> OfAccount(EntityEntry entry, Account account)
    {
        if (entry.State != EntityState.Modified)
            return [new(entry.State == EntityState.Added ? AuditAction.PersonAdded : AuditAction.PersonDeleted) { Person = () => account.Id }];
        return Changed(entry).SelectMany<(string Field, string? Before, string? After), AuditLine>(c => c.Field switch
        {
            nameof(Account.Name) or nameof(Account.Email) or nameof(Account.ExternalId) => [new(AuditAction.PersonChanged) { Person = () => account.Id, Field = c.Field }],
            nameof(Account.IsDisabled) => [new(AuditAction.PersonChanged) { Person = () => account.Id, Field = c.Field, Before = c.Before, After = c.After }],
            nameof(Account.PasswordHash) when account.PasswordHash is not null => [new(AuditAction.PasswordChosen) { Person = () => account.Id }],
            _ => [],
        });
    }

    private static IEnumerable<AuditLine> OfGrant(EntityEntry entry, Grant grant)
    {
        AuditLine Line(AuditAction action) => new(action) { Person = () => grant.AccountId, Unit = () => grant.UnitId, Thing = () => grant.Role.ToString() };
        return entry.State switch
        {
            EntityState.Added => [Line(AuditAction.RoleGiven) with { After = Days(grant) }],
            EntityState.Deleted => [Line(AuditAction.RoleTaken) with { Before = Days(grant) }],
            _ => Changed(entry).Select(c => Line(AuditAction.RoleChanged) with { Field = c.Field, Before = c.Before, After = c.After }),
        };
    }

    private static string? Days(Grant grant) =>
        grant is { FirstDay: null, LastDay: null } ? null : $"{Text(grant.FirstDay)}/{Text(grant.LastDay)}";

    private static IEnumerable<AuditLine> OfRule(EntityEntry entry, SignInRule rule)
    {
        var words = AuditEntry.Fit($"{rule.Provider}: {rule.Claim} = {rule.Value}");
        AuditLine Line(AuditAction action) => new(action) { Unit = () => rule.UnitId, Thing = () => rule.Role.ToString() };
        return entry.State switch
        {
            EntityState.Added => [Line(AuditAction.SignInRuleAdded) with { After = words }],
            EntityState.Deleted => [Line(AuditAction.SignInRuleRemoved) with { Before = words }],
            _ => [],
        };
    }

    private static IEnumerable<AuditLine> OfLink(EntityEntry entry, AccountLink link) => entry.State != EntityState.Added || link.Kind == AccountLinkKind.Email ? [] :
        [new(link.Kind == AccountLinkKind.Invitation ? AuditAction.InvitationMade : AuditAction.RecoveryMade) { Person = () => link.AccountId }];

    private static IEnumerable<AuditLine> OfSettings(EntityEntry entry, MunicipalSettings settings) => entry.State != EntityState.Modified ? [] :
        Changed(entry).Select(c => new AuditLine(AuditAction.SettingChanged) { Unit = () => settings.RootUnitId, Field = c.Field, Before = c.Before, After = c.After });

    private static IEnumerable<AuditLine> OfWall(EntityEntry entry, WallDevice wall)
    {
        AuditLine Line(AuditAction action) => new(action) { BoardId = wall.BoardId, Thing = () => Text(wall.Id) };
        if (entry.State == EntityState.Added)
            return [Line(AuditAction.WallPaired)];
        return Changed(entry).SelectMany<(string Field, string? Before, string? After), AuditLine>(c => c.Field switch
        {
            nameof(WallDevice.Name) => [Line(AuditAction.WallChanged) with { Field = c.Field, Before = c.Before, After = c.After }],
            nameof(WallDevice.Revoked) => [Line(AuditAction.WallRevoked)],
            nameof(WallDevice.UnlockedUntil) when c.After is not null => [Line(AuditAction.WallUnlocked)],
            _ => [],
        });
    }

    private static List<(string Field, string? Before, string? After)> Changed(EntityEntry entry) =>
        entry.State != EntityState.Modified ? [] : [.. entry.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => (p.Metadata.Name, AuditEntry.Fit(Text(p.OriginalValue)), AuditEntry.Fit(Text(p.CurrentValue))))];
}
