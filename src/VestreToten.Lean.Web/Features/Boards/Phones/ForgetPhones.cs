using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Phones;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Jobs;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards.Phones;

/// <summary>Forgets phones: all of a board, the one that asks, and those that nobody has used for half a year.</summary>
internal sealed partial class ForgetPhones(
    BoardCommands commands, OpenJoins joins, IDbContextFactory<LeanDbContext> contexts, TimeProvider time, ILogger<ForgetPhones> logger) : IRecurringJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(24);

    /// <summary>Glem alle telefoner: each has to join anew, and nobody joins by the key that hangs on the wall just now.</summary>
    public async Task<Outcome> AllAsync(ClaimsPrincipal who, int boardId, CancellationToken cancellationToken = default)
    {
        var outcome = await commands.RunAsync(who, Right.SetUpBoard, boardId, BoardTopics.Meeting, async work =>
        {
            work.Db.StaffPhones.RemoveRange(await work.Db.StaffPhones.AsTracking().Where(p => p.BoardId == boardId).ToListAsync(cancellationToken));
            return Outcome.Done;
        }, cancellationToken);
        if (outcome != Outcome.Done)
            return outcome;
        joins.Close(boardId);
        LogForgotten(logger, boardId, SessionClaims.Read(who)?.AccountId);
        return outcome;
    }

    /// <summary>Glem denne telefonen: its owner needs nobody's leave, and nothing is logged.</summary>
    public async Task<Outcome> OwnAsync(ClaimsPrincipal who, CancellationToken cancellationToken = default)
    {
        if (StaffPhoneClaims.Read(who) is not { } phone)
            return Outcome.Denied;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.StaffPhones.Where(p => p.Id == phone.PhoneId).ExecuteDeleteAsync(cancellationToken) > 0 ? Outcome.Done : Outcome.Denied;
    }

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var oldest = IsoWeek.Of(time.GetUtcNow().DayInNorway()).AddWeeks(-StaffPhone.MaxWeeksUnused);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.StaffPhones.Where(p => p.Used < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(282, LogLevel.Information, "Phones of board {BoardId} forgotten by account {AccountId}")]
    private static partial void LogForgotten(ILogger logger, int boardId, int? accountId);
}
