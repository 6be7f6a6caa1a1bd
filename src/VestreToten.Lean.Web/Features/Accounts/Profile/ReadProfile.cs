using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>Reads the account of whoever has signed in.</summary>
internal sealed class ReadProfile(
    AccessCheck access, Sessions sessions, LinkMail mail, LeanSettings settings, IDbContextFactory<LeanDbContext> contexts)
{
    public async Task<ProfileView?> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return null;
        var session = SessionClaims.Read(who)!.Value;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        var passkeys = await db.Passkeys.Where(p => p.UserId == id).ToListAsync(cancellationToken);
        var open = await db.SignInSessions.Where(s => s.AccountId == id).OrderByDescending(s => s.Began).ToListAsync(cancellationToken);
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == id, cancellationToken);
        return new ProfileView
        {
            Name = account.Name,
            Email = account.Email,
            HasPassword = account.HasPassword,
            IsFresh = await sessions.IsFreshAsync(session, cancellationToken),
            SecondFactorDue = await access.SecondFactorDueAsync(who, cancellationToken),
            IsDemo = settings.IsDemo,
            IsMailSetUp = mail.IsSetUp,
            AppAdded = app?.Added,
            Passkeys = [.. passkeys.OrderBy(p => p.Data.CreatedAt)
                .Select(p => new PasskeyView(Base64Url.EncodeToString(p.CredentialId), p.Data.Name, p.Data.CreatedAt.DayInNorway()))],
            Sessions = [.. open.Select(s => new SessionView(HandleOf(s.Id), s.Browser, s.Began, s.Id == session.SessionId))
                .OrderByDescending(s => s.IsCurrent)],
        };
    }

    /// <summary>What a session is called in forms: its number stands in its cookie, and in nothing else.</summary>
    public static string HandleOf(Guid session) => Base64Url.EncodeToString(SHA256.HashData(session.ToByteArray()).AsSpan(0, 12));
}
