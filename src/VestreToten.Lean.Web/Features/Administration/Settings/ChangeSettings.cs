using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Providers;

namespace VestreToten.Lean.Web.Features.Administration.Settings;

/// <summary>
/// Changes what a kommune decides for all its units. Nothing that was counted is touched: below the old threshold no colours
/// were stored, and closed weeks stay as they were published (docs/decisions/0060).
/// </summary>
internal sealed class ChangeSettings(KommuneCommands commands, SignInProviders providers)
{
    /// <param name="who">Who asks.</param>
    /// <param name="seen">What was on the screen.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<SettingsFault>> ExecuteAsync(
        ClaimsPrincipal who, KommuneSettings seen, KommuneSettings wanted, CancellationToken cancellationToken = default)
    {
        var outcome = await commands.RunAsync<Outcome<SettingsFault>>(who, Right.ManageSettings, async work =>
        {
            if (UnitsInReach.WholeKommuneOf(work.Reach) is not { } root)
                return Outcome.Denied;
            var kommune = await work.Db.Units.AsTracking().SingleAsync(u => u.Id == root, cancellationToken);
            var stored = await SettingsQueries.StoredAsync(work.Db, root, cancellationToken);
            if (KommuneSettings.Of(kommune, stored) != seen)
                return Outcome.Conflict;
            if (SettingsRules.Check(wanted) is { } fault)
                return fault;
            if (wanted.Threshold < stored.Threshold && await IsRoundOpenAsync(work, root))
                return SettingsFault.ThresholdRoundsOpen;
            if (wanted.PasswordsOff && !stored.PasswordsOff && providers.All.Count == 0)
                return SettingsFault.PasswordsNoProvider;
            if (wanted == seen)
                return Outcome.Done;
            if (work.Db.Entry(stored).State == EntityState.Detached)
            {
                work.Db.MunicipalSettings.Add(stored);
                await work.SaveAsync();
            }

            Apply(kommune, stored, wanted);
            await work.ChangesAsync(await work.UnitsAsync());
            return Outcome.Done;
        }, cancellationToken);
        return outcome.IsDone && wanted != seen ? outcome.WithUndo(new BoardUndo(async stop => (await ExecuteAsync(who, wanted, seen, stop)).Kind)) : outcome;
    }

    private static Task<bool> IsRoundOpenAsync(KommuneWork work, int root)
    {
        var below = $"/{root}/";
        return work.Db.BallRounds.AnyAsync(
            r => (r.State == RoundState.Open || r.State == RoundState.Closing)
                && work.Db.Boards.Any(b => b.Id == r.BoardId && work.Db.Units.Any(u => u.Id == b.UnitId && u.Path.StartsWith(below))),
            work.CancellationToken);
    }

    private static void Apply(Unit kommune, MunicipalSettings stored, KommuneSettings wanted)
    {
        if (wanted.Name != kommune.Name)
            kommune.Rename(wanted.Name);
        stored.Speak(wanted.Language);
        stored.SetThreshold(wanted.Threshold);
        stored.SetHoursPerFte(wanted.HoursPerFte);
        foreach (var role in Enum.GetValues<Role>())
            stored.Call(role, wanted.Titles[role]);
        stored.TurnPasswords(wanted.PasswordsOff);
        stored.Keep(wanted.SessionDays, wanted.AuditMonths, wanted.InvitationDays, wanted.CardMonths);
    }
}
