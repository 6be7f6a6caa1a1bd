using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Web.Features.Administration.Retention;

/// <summary>
/// What of a kommune is older than its settings allow. The night deletes by the very questions that the settings page counts by.
/// </summary>
internal static class RetentionPlan
{
    /// <summary>How much would be deleted now, of each kind.</summary>
    public static async Task<IReadOnlyList<OldData>> CountAsync(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        new(RetentionKind.Audit, await Audit(db, settings, now).CountAsync(cancellationToken)),
        new(RetentionKind.Sessions, await Sessions(db, settings, now).CountAsync(cancellationToken)),
        new(RetentionKind.Invitations, await Invitations(db, settings, now).CountAsync(cancellationToken)),
        new(RetentionKind.Comments, await Of(db.ImprovementComments, Cards(db, settings, now)).CountAsync(cancellationToken)),
        new(RetentionKind.Photos, await Of(db.ImprovementPhotos, Cards(db, settings, now)).CountAsync(cancellationToken)),
    ];

    /// <summary>Deletes it, in the caller's transaction; how much it was. Photos' files are swept when no row has them.</summary>
    public static async Task<IReadOnlyList<OldData>> DeleteAsync(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<OldData> deleted =
        [
            new(RetentionKind.Audit, await Audit(db, settings, now).ExecuteDeleteAsync(cancellationToken)),
            new(RetentionKind.Sessions, await Sessions(db, settings, now).ExecuteDeleteAsync(cancellationToken)),
            new(RetentionKind.Invitations, await Invitations(db, settings, now).ExecuteDeleteAsync(cancellationToken)),
            new(RetentionKind.Comments, await Of(db.ImprovementComments, Cards(db, settings, now)).ExecuteDeleteAsync(cancellationToken)),
            new(RetentionKind.Photos, await Of(db.ImprovementPhotos, Cards(db, settings, now)).ExecuteDeleteAsync(cancellationToken)),
        ];
        // Cards keep the numbers of what hangs on them.
        await Cards(db, settings, now).Where(i => i.CommentCount > 0 || i.PhotoCount > 0).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.CommentCount, 0).SetProperty(i => i.PhotoCount, 0), cancellationToken);
        return [.. deleted.Where(d => d.Count > 0)];
    }

    private static IQueryable<AuditEntry> Audit(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now)
    {
        var oldest = now.AddMonths(-settings.AuditMonths);
        return db.AuditEntries.Where(e => e.KommuneId == settings.RootUnitId && e.At < oldest);
    }

    /// <summary>Lines that are no kommune's, such as a sign-in by somebody who has no role yet: they go after the usual time.</summary>
    public static IQueryable<AuditEntry> NobodysAudit(LeanDbContext db, DateTimeOffset now)
    {
        var oldest = now.AddMonths(-MunicipalSettings.DefaultAuditMonths);
        return db.AuditEntries.Where(e => e.KommuneId == null && e.At < oldest);
    }

    private static IQueryable<SignInSession> Sessions(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now)
    {
        var oldest = now.AddDays(-settings.SessionDays);
        var units = Units(db, settings);
        return db.SignInSessions.Where(s => s.Began < oldest && db.Grants.Any(g => g.AccountId == s.AccountId && units.Any(u => u.Id == g.UnitId)));
    }

    private static IQueryable<AccountLink> Invitations(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now)
    {
        var oldest = now.AddDays(-settings.InvitationDays);
        var units = Units(db, settings);
        return db.AccountLinks.Where(l => l.Kind == AccountLinkKind.Invitation && l.Used == null && l.Expires < oldest
            && db.Grants.Any(g => g.AccountId == l.AccountId && units.Any(u => u.Id == g.UnitId)));
    }

    private static IQueryable<Improvement> Cards(LeanDbContext db, MunicipalSettings settings, DateTimeOffset now)
    {
        if (settings.CardMonths is not { } months)
            return db.Improvements.Where(i => false);
        var oldest = now.AddMonths(-months);
        var units = Units(db, settings);
        return db.Improvements.Where(i => i.Ended != null && i.Ended < oldest && db.Boards.Any(b => b.Id == i.BoardId && units.Any(u => u.Id == b.UnitId)));
    }

    private static IQueryable<ImprovementComment> Of(IQueryable<ImprovementComment> comments, IQueryable<Improvement> cards) =>
        comments.Where(c => cards.Any(i => i.Id == c.ImprovementId));

    private static IQueryable<ImprovementPhoto> Of(IQueryable<ImprovementPhoto> photos, IQueryable<Improvement> cards) =>
        photos.Where(p => cards.Any(i => i.Id == p.ImprovementId));

    private static IQueryable<Unit> Units(LeanDbContext db, MunicipalSettings settings)
    {
        var below = $"/{settings.RootUnitId}/";
        return db.Units.Where(u => u.Path.StartsWith(below));
    }
}
