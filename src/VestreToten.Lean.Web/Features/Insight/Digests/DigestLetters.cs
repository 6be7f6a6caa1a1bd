using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Hosting;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Insight.Digests;

/// <summary>Writes letters, each from what its reader may see at that moment.</summary>
internal sealed class DigestLetters(
    AccountReach reach, DigestFigures figures, StopLinks links, MailSettings mail, IStringLocalizer<DigestTexts> texts)
{
    /// <summary>The letter; null where the reader reaches no board any more, and there is nothing to tell.</summary>
    public async Task<Letter?> WriteAsync(Digest digest, string language, CancellationToken cancellationToken)
    {
        var boards = await reach.BoardsAsync(digest.AccountId, digest.Kind.Role(), digest.Kind.Right(), cancellationToken);
        if (boards.Count == 0)
            return null;
        var culture = Cultures.Find(language) ?? CultureInfo.GetCultureInfo(Cultures.Default);
        if (digest.Kind == DigestKind.Monthly)
        {
            var month = digest.When.First.AddMonths(-1);
            var units = await figures.MonthAsync(boards, month, cancellationToken);
            return In(culture, () => Monthly(digest, month, units));
        }

        var weeks = new List<BoardWeek>();
        foreach (var board in boards)
            weeks.Add(await figures.WeekAsync(board.Board, cancellationToken));
        return In(culture, () => Weekly(digest, weeks));
    }

    private Letter Weekly(Digest digest, List<BoardWeek> boards)
    {
        var week = IsoWeek.FromValue(digest.Period).Number;
        var subject = boards is [var one] ? texts["Weekly.Subject.One", Safe(one.Board.UnitName), week] : texts["Weekly.Subject", week];
        return Frame(digest, subject, texts["Weekly.Title", week], texts["Weekly.Lead"], [.. boards.Select(WeekOf)], more: null);
    }

    private Letter Monthly(Digest digest, DateOnly month, IReadOnlyList<UnitMonth> units)
    {
        var name = month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
        return Frame(digest, texts["Monthly.Subject", name], texts["Monthly.Title", name], texts["Monthly.Lead"],
            [.. units.Select(u => MonthOf(u, month.Year))], Link("Monthly.Trends", "trender"));
    }

    private Letter Frame(Digest digest, string subject, string title, string lead, IReadOnlyList<LetterPart> parts, LetterLink? more) => new(
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, subject, title, lead, parts, more, texts["Why." + digest.Kind],
        Link("Letter.Settings", "varsler"), Link("Letter.Stop", links.Path(digest.AccountId, digest.Kind)));

    private LetterPart WeekOf(BoardWeek week)
    {
        var board = "tavle/" + week.Board.Slug;
        List<LetterLine> lines =
        [
            Line(week.NextMeeting is { } next
                ? texts["Next", WrittenTime.WeekdayAndDay(DateOnly.FromDateTime(next)), WrittenTime.Clock(next)]
                : texts["Next.None"]),
            week.Overdue == 0 ? Line(texts["Overdue.None"]) : new LetterLine(
                Count("Overdue", week.Overdue), Titles(week), Link("Overdue.See", board + "/forbedringer"), IsLate: true),
            .. Escalations(week.Escalations.Waiting, week.Escalations.WaitingMissed, week.Escalations.ToAnswer, week.Escalations.ToAnswerMissed, board),
        ];
        return new LetterPart(new LetterLink(Safe(week.Board.UnitName), Address(board)), 0, lines);
    }

    private IReadOnlyList<string> Titles(BoardWeek week) =>
        week.Overdue > week.OverdueTitles.Count
            ? [.. week.OverdueTitles.Select(Safe), texts["Overdue.More", week.Overdue - week.OverdueTitles.Count]]
            : [.. week.OverdueTitles.Select(Safe)];

    private LetterPart MonthOf(UnitMonth unit, int year)
    {
        List<LetterLine> lines =
        [
            Line(unit.Weeks == 0 ? texts["Held.NotBegun"] : unit.Skipped == 0 ? texts["Held", unit.Held, unit.Weeks] : texts["Held.Skipped", unit.Held, unit.Weeks, unit.Skipped]),
            unit.Overdue == 0 ? Line(texts["Overdue.None"]) : new LetterLine(Count("Overdue", unit.Overdue), [], IsLate: true),
            .. Escalations(unit.Waiting, unit.WaitingMissed, unit.ToAnswer, unit.ToAnswerMissed, board: null),
            .. GainLines(unit, year),
        ];
        return new LetterPart(new LetterLink(Safe(unit.Board.UnitName), Address("tavle/" + unit.Board.Slug)), unit.Depth, lines);
    }

    /// <summary>Found and in use are two lines, and never a sum.</summary>
    private IEnumerable<LetterLine> GainLines(UnitMonth unit, int year)
    {
        if (unit.Gains.Identified is { Count: > 0 } found)
            yield return Line(texts["Gains.Found", year, GainWords.Time(found.HoursPerYear)]);
        if (unit.Gains.Realised is { Count: > 0 } used)
            yield return Line(texts["Gains.Used", year, GainWords.Time(used.HoursPerYear)]);
    }

    private IEnumerable<LetterLine> Escalations(int waiting, int waitingMissed, int toAnswer, int toAnswerMissed, string? board)
    {
        if (waiting > 0)
            yield return Open("Waiting", waiting, waitingMissed);
        if (toAnswer > 0)
            yield return Open("ToAnswer", toAnswer, toAnswerMissed);

        LetterLine Open(string key, int count, int missed) => new(
            missed == 0 ? Count(key, count) : texts["Missed", Count(key, count), missed], [],
            board is null ? null : Link("Escalations.See", board + "/loft"), IsLate: missed > 0);
    }

    private string Count(string key, int count) => texts[count == 1 ? key + ".One" : key, count];

    private LetterLink Link(string key, string path) => new(texts[key], Address(path));

    private Uri Address(string path) => new(mail.PublicUrl, path);

    private static LetterLine Line(string text) => new(text, []);

    /// <summary>What people typed, in one line: neither a line break nor a control character reaches a header or the plain text.</summary>
    private static string Safe(string typed) => PlainText.OneLine(string.Concat(typed.Select(c => char.IsControl(c) ? ' ' : c)));

    private static Letter In(CultureInfo culture, Func<Letter> write)
    {
        using var scope = CultureScope.Of(culture);
        return write();
    }
}
