using System.Globalization;
using System.Security.Claims;
using VestreToten.Lean.Data.Auditing;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Features.Accounts.Links;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What became of an import.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Preview">What was done, or what the file would do now that others have changed something.</param>
internal sealed record ImportAnswer(Outcome Outcome, ImportPreview Preview);

/// <summary>
/// Does what a preview said, all of it or nothing. What is stored is compared with the file once more under the kommune's lock:
/// where that would do anything else than was seen, nothing is done.
/// </summary>
internal sealed partial class RunImport(KommuneCommands commands, NoticeMail notices, ILogger<RunImport> logger)
{
    /// <param name="who">Who asks.</param>
    /// <param name="table">The file.</param>
    /// <param name="seen">What the preview said.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ImportAnswer> ExecuteAsync(
        ClaimsPrincipal who, ImportTable table, ImportPreview seen, CancellationToken cancellationToken = default)
    {
        if (table.Fault is not null)
            return new ImportAnswer(Outcome.Rejected, ImportQueries.Refused(table));
        var preview = seen;
        List<NoticeLetter> letters = [];
        var outcome = await commands.RunAsync<Outcome<NoFault>>(who, ImportQueries.RightFor(table), async work =>
        {
            work.KeepsNoWayBack();
            var reach = ImportQueries.Sorted(work.Reach);
            if (table.Kind == ImportKind.Units)
            {
                var plan = UnitPlan.Of(await ImportStates.UnitsAsync(work.Db, reach, table, true, cancellationToken), table);
                return await RunAsync(work, plan.Preview(table), () => plan.ApplyAsync(work));
            }

            var people = PeoplePlan.Of(await ImportStates.PeopleAsync(work.Db, reach, table, work.Now, true, cancellationToken), table);
            return await RunAsync(work, people.Preview(table), async () =>
            {
                await people.ApplyAsync(work);
                var languages = await LetterLanguage.OfAllAsync(work, [.. people.Moved.Select(m => m.AccountId)]);
                letters = [.. people.Moved.Select(m => new NoticeLetter(NoticeKind.EmailChanged, m.Before, m.Name, work.Now, languages[m.AccountId]))];
            });
        }, cancellationToken);
        if (!outcome.IsDone)
            return new ImportAnswer(outcome.Kind, preview);
        letters.ForEach(notices.TrySend);
        LogDone(logger, table.Kind.ToString(), preview.Count(ImportResult.New), preview.Count(ImportResult.Change), preview.Count(ImportResult.Close));
        return new ImportAnswer(outcome.Kind, preview);

        async Task<Outcome> RunAsync(KommuneWork work, ImportPreview now, Func<Task> apply)
        {
            preview = now;
            if (!now.IsLike(seen))
                return Outcome.Conflict;
            if (now.HasErrors)
                return Outcome.Rejected;
            work.Db.Note(
                AuditAction.Imported, unitId: UnitPath.RootOf(work.Reach[0]), field: table.Kind.ToString(),
                after: string.Create(CultureInfo.InvariantCulture, $"{now.Count(ImportResult.New)}/{now.Count(ImportResult.Change)}/{now.Count(ImportResult.Close)}"));
            await apply();
            return Outcome.Done;
        }
    }

    [LoggerMessage(160, LogLevel.Information, "Import of {Kind}: {New} new, {Changed} changed, {Closed} closed")]
    private static partial void LogDone(ILogger logger, string kind, int @new, int changed, int closed);
}
