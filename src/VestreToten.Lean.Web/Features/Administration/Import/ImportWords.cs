using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What a preview says, in the reader's words.</summary>
internal sealed class ImportWords(IStringLocalizer<ImportTexts> texts, IStringLocalizer<PeopleTexts> people, RoleTitles? titles = null)
{
    private const int MaxShown = 60;

    /// <summary>The text that names a column.</summary>
    public static string KeyOf(ImportKind kind, ImportColumn column) =>
        kind == ImportKind.People && column == ImportColumn.Closed ? "Column.Disabled" : "Column." + column;

    public string Column(ImportKind kind, ImportColumn column) => texts[KeyOf(kind, column)];

    /// <summary>What changes: old and new, or what is new.</summary>
    public string Describe(ImportKind kind, ImportChange change) => change.Old is null
        ? texts["Change.New", Column(kind, change.Column), Value(change.Column, change.New)]
        : texts["Change.From", Column(kind, change.Column), Value(change.Column, change.Old), Value(change.Column, change.New)];

    /// <summary>What is wrong, in which column, what stands there, and what to do.</summary>
    public string Describe(ImportKind kind, ImportProblem problem)
    {
        var sentence = texts["Fault." + problem.Fault, problem.Value ?? ""].Value;
        var shown = problem.Value is { } value && !NamesLine(problem.Fault) ? texts["Problem.Value", Clipped(value)].Value : null;
        var what = shown is null ? sentence : shown + " " + sentence;
        return problem.Column is { } column ? texts["Problem.In", Column(kind, column), what] : what;
    }

    /// <summary>Everything that there is to say of a line.</summary>
    public IEnumerable<string> Describe(ImportKind kind, ImportLine line) =>
        line.Problems.Count > 0 ? line.Problems.Select(p => Describe(kind, p)) : line.Changes.Select(c => Describe(kind, c));

    private static bool NamesLine(ImportFault fault) =>
        fault is ImportFault.IdTwice or ImportFault.EmailTwice or ImportFault.RoleTwice or ImportFault.PersonDiffers;

    private static string Clipped(string value) => value.Length <= MaxShown ? value : value[..MaxShown] + "…";

    private string Value(ImportColumn column, object? value) => value switch
    {
        null => texts["Nothing"],
        true => texts["Yes"],
        false => texts["No"],
        ImportRole role => texts["Change.RoleAt", titles?[role.Role] ?? people["Role." + role.Role].Value, role.Unit],
        DayOfWeek day => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day),
        TimeOnly time => WrittenTime.Clock(default(DateOnly).ToDateTime(time)),
        DateOnly day => WrittenTime.DayAndYear(day),
        int number => number.ToString(CultureInfo.InvariantCulture),
        string language when column == ImportColumn.Language => texts["Language." + language],
        string text => text,
        _ => "",
    };
}
