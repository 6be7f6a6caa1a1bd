using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Web.Features.Insight.Trends;
using VestreToten.Lean.Web.Platform.Files;

namespace VestreToten.Lean.Web.Features.Insight.Exports;

/// <summary>The columns of trends files. CSV has all of them; a sheet in Excel has those of its kind.</summary>
internal sealed class TrendFileColumns(IStringLocalizer<ExportTexts> texts)
{
    private const TrendFileKind Unit = TrendFileKind.Unit;
    private const TrendFileKind Week = TrendFileKind.Week;
    private const TrendFileKind Period = TrendFileKind.Period;

    public IReadOnlyList<string> Headings => [.. Columns.Select(c => Heading(c.Key))];

    private IReadOnlyList<Column> Columns =>
    [
        new("Unit", r => r.Unit.Name, Unit, Week, Period),
        new("Slug", r => r.Unit.Slug, Unit, Week, Period),
        new("Depth", r => (int?)r.Unit.Depth, Unit),
        new("Kind", r => texts["Trend.Kind." + r.Kind].Value),
        new("Scope", r => texts["Trend.Scope." + r.Scope].Value, Week, Period),
        new("Goal", r => r.Goal, Week),
        new("Series", r => r.Point?.Series, Week),
        new("Period", r => r.Time is { } time ? Name(time) : null, Week, Period),
        new("Monday", r => r.Time?.First.Monday, Week, Period),
        new("Ballots", r => r.Point?.Ballots ?? r.Band?.Ballots, Week, Period),
        new("Headcount", r => r.Point?.Headcount ?? r.Band?.Headcount, Week, Period),
        new("ColouredBallots", r => r.Band?.ColouredBallots, Period),
        new("ShownWeeks", r => r.Band?.ShownWeeks, Period),
        new("Boards", r => r.Band?.Boards, Period),
        new("Green", r => Balls(r, BallColour.Green, r.Colours?.Green), Week, Period),
        new("Pink", r => Balls(r, BallColour.Pink, r.Colours?.Pink), Week, Period),
        new("Red", r => Balls(r, BallColour.Red, r.Colours?.Red), Week, Period),
        new("Note", Note, Week, Period),
        new("BandLow", r => FileCell.Of(r.Point?.Band?.Low), Week),
        new("BandHigh", r => FileCell.Of(r.Point?.Band?.High), Week),
        new("Change", r => r.Change is null ? null : texts["Trend.Change"].Value, Unit, Week),
        new("ChangeBegan", r => FileCell.Of(r.ChangeBegan), Unit, Week),
        new("MeanBallots", r => FileCell.Of(r.Whole?.MeanBallots), Unit),
        new("MeanHeadcount", r => FileCell.Of(r.Whole?.MeanHeadcount), Unit),
        new("MeetingsHeld", r => r.Whole?.Meetings.Count(m => m.State == MeetingMarkState.Held), Unit),
        new("MeetingsNotHeld", r => r.Whole?.Meetings.Count(m => m.State == MeetingMarkState.NotHeld), Unit),
        new("ImprovementsDone", r => r.Whole?.ImprovementsDone, Unit),
        new("IdentifiedHours", r => r.Whole?.IdentifiedHours, Unit),
        new("RealisedHours", r => r.Whole?.RealisedHours, Unit),
        new("OpenEscalations", r => r.Whole?.OpenEscalations, Unit),
        new("LateEscalations", r => r.Whole?.LateEscalations, Unit),
        new("Staff", r => r.Whole?.Year.Staff is > 0 and var staff ? staff : default(int?), Unit),
        new("AnswerDays", r => r.Whole?.Year.AnswerDays, Unit),
        new("GoalsAchieved", r => r.Whole?.Year.GoalsAchieved, Unit),
        new("MovedIn", r => FileCell.Of(r.Whole?.MovedIn), Unit),
    ];

    public IReadOnlyList<FileCell> Line(TrendFileRow row) => [.. Columns.Select(c => c.Cell(row))];

    public ExcelSheet Sheet(TrendFileKind kind, IEnumerable<TrendFileRow> rows)
    {
        Column[] columns = [.. Columns.Where(c => c.Sheets.Contains(kind))];
        return new ExcelSheet(
            texts["Trend.Sheet." + kind], [.. columns.Select(c => Heading(c.Key))],
            rows.Where(r => r.Kind == kind).Select(row => (IReadOnlyList<FileCell>)[.. columns.Select(c => c.Cell(row))]));
    }

    private string Heading(string key) => texts["Trend.Column." + key];

    /// <summary>How many balls; the word where they are kept back, so that nobody takes it for none.</summary>
    private FileCell Balls(TrendFileRow row, BallColour colour, int? balls) =>
        row.Kind == Unit ? default
        : row.Hidden is not null ? texts["Trend.Hidden"].Value
        : row.NearlyAll is { } all ? texts[all == colour ? "Trend.NearlyAll" : "Trend.NearlyNone"].Value
        : balls;

    private FileCell Note(TrendFileRow row) =>
        row.Hidden is { } reason ? texts["Trend.Hidden." + reason].Value
        : row.NearlyAll is { } colour ? texts["Trend.NearlyAll." + colour].Value
        : null;

    private string Name(Period period) => period.Kind == PeriodKind.Week
        ? texts["Trend.Period.Week", period.First.ToString()]
        : texts["Trend.Period." + period.Kind, Plain(period.Year), Plain(period.First.Number), Plain(period.Last.Number), Plain(period.Number)];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Key, Func<TrendFileRow, FileCell> Cell, params TrendFileKind[] Sheets);
}
