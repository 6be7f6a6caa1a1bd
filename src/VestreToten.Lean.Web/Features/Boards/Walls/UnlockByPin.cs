using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Accounts;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Walls;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Walls;

/// <summary>What became of a PIN that was typed at a screen.</summary>
/// <param name="Outcome">Whether the screen is unlocked.</param>
/// <param name="Left">How many more wrong ones there may be.</param>
/// <param name="Wait">How long until a PIN is looked at again; nothing where it is now.</param>
public sealed record PinAnswer(Outcome<WallFault> Outcome, int Left = 0, TimeSpan Wait = default);

/// <summary>Unlocks the screen at which a leader of its board types the own PIN. A try is counted before the PIN is looked at.</summary>
internal sealed partial class UnlockByPin(
    IDbContextFactory<LeanDbContext> contexts, BoardCommands commands, IPasswordHasher<Account> hasher, TimeProvider time, ILogger<UnlockByPin> logger)
{
    private static readonly Role[] Leading = [.. Enum.GetValues<Role>().Where(r => AccessTable.Gives(r, Right.RunMeeting))];

    public async Task<PinAnswer> ExecuteAsync(ClaimsPrincipal who, string pin, CancellationToken cancellationToken = default)
    {
        if (WallClaims.Read(who) is not { } claims || await BoardOfAsync(claims, cancellationToken) is not { } boardId)
            return new PinAnswer(Outcome.Denied);
        WallDevice? wall = null;
        var tried = await ChangeAsync(who, claims, boardId, BoardTopics.None, device =>
        {
            wall = device;
            return !WallPin.CanBe(pin) ? WallFault.PinUnreadable : device.TryPin(time.GetUtcNow()) ? Outcome.Done : WallFault.PinPaused;
        }, cancellationToken);
        if (!tried.IsDone)
            return new PinAnswer(tried, 0, wall?.PinWait(time.GetUtcNow()) ?? TimeSpan.Zero);
        if (await WhoseAsync(boardId, pin, cancellationToken) is not { } account)
            return new PinAnswer(wall!.PinsLeft > 0 ? WallFault.PinWrong : WallFault.PinPaused, wall.PinsLeft, wall.PinWait(time.GetUtcNow()));
        var unlocked = await ChangeAsync(who, claims, boardId, BoardTopics.Meeting, device =>
        {
            device.Unlock(time.GetUtcNow());
            return Outcome.Done;
        }, cancellationToken, account);
        if (unlocked.IsDone)
            LogUnlocked(logger, claims.WallId, account);
        return new PinAnswer(unlocked);
    }

    private async Task<int?> BoardOfAsync(WallClaims claims, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WallDevices.Where(w => w.Id == claims.WallId).Select(w => (int?)w.BoardId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Changes the screen, where its unit is open: a closed one's shows the board, and there is nothing to unlock it for.</summary>
    private Task<Outcome<WallFault>> ChangeAsync(
        ClaimsPrincipal who, WallClaims claims, int boardId, BoardTopics topics, Func<WallDevice, Outcome<WallFault>> change, CancellationToken cancellationToken, int? actor = null) =>
        commands.RunAsync<Outcome<WallFault>>(who, Right.SeeLiveCount, boardId, topics, async work =>
        {
            work.Db.ActsFor(actor, work.Now);
            return change(await work.Db.WallDevices.AsTracking().SingleAsync(w => w.Id == claims.WallId, cancellationToken));
        }, cancellationToken);

    /// <summary>The leader of the board's unit, today, who has the PIN; null where none has. All are looked at, whoever it is.</summary>
    private async Task<int?> WhoseAsync(int boardId, string pin, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = time.GetUtcNow().DayInNorway();
        var pins = await (
            from own in db.WallPins
            join account in db.Users on own.AccountId equals account.Id
            join grant in db.Grants on account.Id equals grant.AccountId
            join board in db.Boards on grant.UnitId equals board.UnitId
            where board.Id == boardId && !account.IsDisabled && Leading.Contains(grant.Role)
                && (grant.FirstDay == null || grant.FirstDay <= today) && (grant.LastDay == null || grant.LastDay >= today)
            select new { own.AccountId, own.Hash }).Distinct().ToListAsync(cancellationToken);
        var right = pins.Where(p => hasher.VerifyHashedPassword(new Account(), p.Hash, pin) != PasswordVerificationResult.Failed).ToList();
        return right.FirstOrDefault()?.AccountId;
    }

    [LoggerMessage(183, LogLevel.Information, "Wall {WallId} unlocked by the PIN of account {AccountId}")]
    private static partial void LogUnlocked(ILogger logger, Guid wallId, int accountId);
}
