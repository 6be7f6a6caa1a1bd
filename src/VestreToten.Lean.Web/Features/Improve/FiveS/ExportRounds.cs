using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Data;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Auditing;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>All rounds of a board's zones, an answer on each line, oldest first. No column is of a person, and none of an hour.</summary>
internal sealed class ExportRounds(AccessCheck access, IDbContextFactory<LeanDbContext> contexts, IStringLocalizer<FiveSTexts> texts)
{
    private static readonly string[] Columns = ["Zone", "Kind", "Week", "Round", "Done", "SkipReason", "Point", "Step", "Mark", "Card"];

    /// <summary>The file; null where this person may not take it out, or there is no such board.</summary>
    public async Task<CsvExport?> ExecuteAsync(ClaimsPrincipal who, string slug, CancellationToken cancellationToken = default) =>
        await access.FindAsync(who, Right.ExportBoard, slug, cancellationToken) is { } board
            ? new CsvExport($"runder-{board.Slug}.csv", [.. Columns.Select(c => texts["File." + c].Value)], RowsAsync(board.BoardId, cancellationToken)) : null;

    private async IAsyncEnumerable<IReadOnlyList<FileCell>> RowsAsync(int boardId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = from round in db.ZoneRounds
                   join zone in db.Zones on round.ZoneId equals zone.Id
                   join answer in db.ZoneAnswers on round.Id equals answer.RoundId into said
                   from answer in said.DefaultIfEmpty()
                   join point in db.AgreedPoints on answer.PointId equals point.Id into asked
                   from point in asked.DefaultIfEmpty()
                   where zone.BoardId == boardId
                   orderby zone.Id, round.Number, point.Order, point.Id
                   select new
                   {
                       zone.Name, zone.Kind, round.Week, round.Number, round.SkipReason, Point = answer == null ? null : answer.Text,
                       Step = point == null ? null : (int?)point.Step, Mark = answer == null ? null : (int?)answer.Mark, Card = answer == null ? null : answer.ImprovementId,
                   };
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return
            [
                r.Name, texts["Kind." + r.Kind].Value, FileCell.Of(r.Week), (int?)r.Number, texts[r.SkipReason is null ? "File.Yes" : "File.No"].Value, r.SkipReason, r.Point,
                r.Step is { } step ? texts["Step." + (Domain.Improve.FiveS.FiveSStep)step].Value : null,
                r.Mark is { } mark ? texts["Mark." + (Domain.Improve.FiveS.PointMark)mark].Value : null, r.Card,
            ];
        }
    }
}

internal static class RoundFileEndpoint
{
    public static void MapRoundFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/tavle/{unit}/runder.csv", async (string unit, HttpContext context, ExportRounds export) =>
            CsvExport.Answer(context, await export.ExecuteAsync(context.User, unit, context.RequestAborted))).RequireAuthorization().Audited();
}
