using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>reset-admin</c>: an address by which an administrator who is locked out gets in again. The program may run.</summary>
internal static class ResetAdminVerb
{
    public static void AddTo(CommandLine commands)
    {
        var email = new Argument<string>("email") { Description = "the e-mail address of an administrator" };
        commands.Add("reset-admin", "print an address by which an administrator chooses a new password, once", (host, line, stop) =>
            RunAsync(host, line.GetRequiredValue(email), stop), email);
    }

    private static async Task<int> RunAsync(VerbHost host, string email, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        var (key, now) = (Accounts.SignIn.EmailAddress.Key(email), host.Get<TimeProvider>().GetUtcNow());
        await using var db = await host.Get<IDbContextFactory<LeanDbContext>>().CreateDbContextAsync(cancellationToken);
        var (today, account) = (now.DayInNorway(), await db.Users.AsTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == key, cancellationToken));
        if (key is null || account is null || !await db.Grants.AnyAsync(
                g => g.AccountId == account.Id && g.Role == Role.Admin && (g.FirstDay == null || g.FirstDay <= today) && (g.LastDay == null || g.LastDay >= today), cancellationToken))
            throw new NotDoneException("nobody who administers has that address");
        if (account.IsDisabled)
            throw new NotDoneException("that account is disabled: another administrator opens it at /admin/folk");
        var kind = account.IsTaken ? AccountLinkKind.Recovery : AccountLinkKind.Invitation;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.ActsFor(null, now);
        var secret = await db.MakeLinkAsync(account, kind, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        var ended = await host.Get<Sessions>().EndAllAsync(account.Id, but: null, by: null, cancellationToken);
        var address = $"{host.Settings.PublicUrl?.ToString() ?? "/"}{AccountLinks.Path(kind)}/{secret}";
        host.Say(
            new { Address = address, Expires = now + AccountLinks.Lifetime(kind), EndedSessions = ended },
            [
                $"{ended} sign-ins have been ended. Open this before {VerbHost.Written(now + AccountLinks.Lifetime(kind))}, once:", "  " + address,
                .. host.Settings.PublicUrl is null ? (string[])["  after the address that people open: Lean__PublicUrl is not set"] : [],
            ]);
        return ExitCode.Done;
    }
}
