using System.Globalization;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Administration.Import;

/// <summary>What stands in cells, as people and other systems write it in three languages.</summary>
internal static class ImportValues
{
    private static readonly HashSet<string> Yes = Words("ja j yes y x true sann 1");

    private static readonly HashSet<string> No = Words("nei n no false usann 0");

    private static readonly Dictionary<string, DayOfWeek> Days = Named(
        (DayOfWeek.Monday, "mandag måndag monday man mån mon 1"), (DayOfWeek.Tuesday, "tirsdag tysdag tuesday tir tys tue 2"),
        (DayOfWeek.Wednesday, "onsdag wednesday ons wed 3"), (DayOfWeek.Thursday, "torsdag thursday tor tors thu 4"),
        (DayOfWeek.Friday, "fredag friday fre fri 5"));

    private static readonly Dictionary<string, Role> Roles = Named(
        (Role.Staff, "ansatt tilsett staff employee medarbeider medarbeidar"), (Role.Leader, "leder leiar leader"),
        (Role.Manager, "virksomhetsleder verksemdsleiar manager"), (Role.Coordinator, "koordinator coordinator"),
        (Role.Admin, "administrator admin"));

    private static readonly Dictionary<string, string> Languages = Named(
        ("nb-NO", "nb bokmål nb-no norsk"), ("nn-NO", "nn nynorsk nn-no"), ("en-GB", "en engelsk english en-gb"));

    /// <summary>A yes or a no; null for neither.</summary>
    public static bool? YesNo(string cell) => Yes.Contains(cell) ? true : No.Contains(cell) ? false : null;

    public static DayOfWeek? Day(string cell) => Days.TryGetValue(cell.TrimEnd('.'), out var day) ? day : null;

    /// <summary>A role by its usual words, else by what the kommune calls it.</summary>
    public static Role? RoleOf(string cell, RoleTitles titles) => Roles.TryGetValue(cell, out var role) ? role : titles.Find(cell);

    public static string? LanguageOf(string cell) => Languages.GetValueOrDefault(cell);

    public static TimeOnly? Time(string cell)
    {
        var text = cell.StartsWith("kl", StringComparison.OrdinalIgnoreCase) ? cell[2..].TrimStart('.', ' ') : cell;
        return TypedClock.TryRead(text, out var time)
            || TimeOnly.TryParseExact(text, "H:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out time) ? time : null;
    }

    public static int? Number(string cell, int lowest, int highest) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest ? number : null;

    public static DateOnly? Date(string cell, DateOnly today) => TypedDay.Read(cell, today, Cultures.All[0]).Day;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, T> Named<T>(params (T Value, string Words)[] values) =>
        new(values.SelectMany(v => v.Words.Split(' ').Select(w => KeyValuePair.Create(w, v.Value))), StringComparer.OrdinalIgnoreCase);
}
