using System.Security.Claims;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>Knows a phone by its cookie, on its own pages, and writes down the week in which it is used.</summary>
internal sealed class KnownPhones(IDbContextFactory<LeanDbContext> contexts, TimeProvider time)
{
    /// <summary>The phone that asks; null where it has not joined, or has been forgotten.</summary>
    public async Task<KnownPhone?> FindAsync(HttpContext context)
    {
        if (StaffPhoneCookie.Read(context.Request) is not { } secret)
            return null;
        var hash = WallSecret.Hash(secret);
        var week = IsoWeek.Of(time.GetUtcNow().DayInNorway());
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        if (await db.StaffPhones.SingleOrDefaultAsync(p => p.Hash == hash, context.RequestAborted) is not { } phone)
            return null;
        if (phone.Used != week)
            await db.StaffPhones.Where(p => p.Id == phone.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Used, week), context.RequestAborted);
        return new KnownPhone(phone.BoardId, new StaffPhoneClaims(phone.Id).ToPrincipal(), Encoding.ASCII.GetBytes(secret), phone.Nickname, phone.Joined);
    }
}

/// <summary>A phone that has joined, as its own pages know it.</summary>
/// <param name="BoardId">Its board.</param>
/// <param name="Who">The principal that its rights are asked for.</param>
/// <param name="Secret">What its marks are made of; it is stored nowhere.</param>
/// <param name="Nickname">What its owner calls herself; null where nothing.</param>
/// <param name="Joined">The week it joined.</param>
internal sealed record KnownPhone(int BoardId, ClaimsPrincipal Who, byte[] Secret, string? Nickname, IsoWeek Joined)
{
    /// <summary>Without the secret, for whoever prints it by mistake.</summary>
    public override string ToString() => nameof(KnownPhone);
}

/// <summary>Bytt navn: what a phone's owner calls herself on the board.</summary>
internal sealed class NamePhone(IDbContextFactory<LeanDbContext> contexts)
{
    /// <returns>Whether there is such a phone, and the name can be kept.</returns>
    public async Task<bool> ExecuteAsync(ClaimsPrincipal who, string? nickname, CancellationToken cancellationToken = default)
    {
        if (StaffPhoneClaims.Read(who) is not { } known || StaffPhone.NicknameRule.Check(nickname) != TextFault.None)
            return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.StaffPhones.AsTracking().SingleOrDefaultAsync(p => p.Id == known.PhoneId, cancellationToken) is not { } phone)
            return false;
        phone.CallOwner(nickname);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
