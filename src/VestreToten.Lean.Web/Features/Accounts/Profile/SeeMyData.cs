using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Accounts.Profile;

/// <summary>
/// What is stored of the account of whoever has signed in, for programs and for people (GDPR, articles 15 and 20). The format stands
/// in docs/my-data.md. Secrets and what they are checked by are left out.
/// </summary>
internal sealed class SeeMyData(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    public const string Format = "forbedringstavle-my-data/1";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<byte[]?> ExecuteAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (await access.AccountAsync(who, cancellationToken) is not { } id)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        var app = await db.AuthenticatorApps.SingleOrDefaultAsync(a => a.AccountId == id, cancellationToken);
        var choice = await db.DigestChoices.SingleOrDefaultAsync(c => c.AccountId == id, cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            Format,
            Written = time.GetUtcNow(),
            Account = new
            {
                account.Id, account.Name, account.Email, EmployeeNumber = account.ExternalId, account.HasPassword,
                AuthenticatorApp = app?.Added, RecoveryCodesLeft = await db.RecoveryCodes.CountAsync(c => c.AccountId == id, cancellationToken),
            },
            Letters = choice is null ? null : new { choice.Weekly, choice.Monthly, choice.Language },
            Roles = await (
                from grant in db.Grants
                join unit in db.Units on grant.UnitId equals unit.Id
                where grant.AccountId == id
                orderby unit.Name
                select new { Unit = unit.Name, grant.Role, grant.FirstDay, grant.LastDay }).ToListAsync(cancellationToken),
            Passkeys = (await db.Passkeys.Where(p => p.UserId == id).ToListAsync(cancellationToken))
                .Select(p => new { p.Data.Name, Added = p.Data.CreatedAt }).OrderBy(p => p.Added),
            Sessions = await db.SignInSessions.Where(s => s.AccountId == id).OrderBy(s => s.Began)
                .Select(s => new { s.Began, s.Browser }).ToListAsync(cancellationToken),
            ApiKeys = await db.ApiTokens.Where(t => t.AccountId == id).OrderBy(t => t.Created)
                .Select(t => new { t.Name, t.Beginning, t.Created, t.LastDay, t.LastUsed }).ToListAsync(cancellationToken),
            Links = await db.AccountLinks.Where(l => l.AccountId == id).OrderBy(l => l.Created)
                .Select(l => new { l.Kind, l.NewEmail, l.Created, l.Expires, l.Used, l.Mailed }).ToListAsync(cancellationToken),
        }, Written);
    }
}
