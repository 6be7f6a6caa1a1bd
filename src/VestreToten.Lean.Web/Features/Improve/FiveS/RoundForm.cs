using System.Globalization;
using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A round as it was marked.</summary>
/// <param name="After">The number of the round that it follows: the same form sent twice is one round. It tells nothing of the phone.</param>
/// <param name="Marks">What was marked, by point.</param>
public sealed record RoundForm(int After, IReadOnlyDictionary<int, PointMark> Marks)
{
    public const string AfterField = "etter", PhotoField = "bilde";

    /// <summary>The marks in the order they are offered, with their names in the form.</summary>
    public static IReadOnlyList<(PointMark Mark, string Value)> Values { get; } =
        [(PointMark.AsAgreed, "ok"), (PointMark.Fixed, "fixed"), (PointMark.NeedsAction, "action"), (PointMark.NotApplicable, "na")];

    public static string FieldOf(int pointId) => string.Create(CultureInfo.InvariantCulture, $"p{pointId}");

    /// <summary>An empty form: nothing is marked beforehand.</summary>
    public static RoundForm Fresh(ZoneOnPhone zone) => new(zone.RoundCount, new Dictionary<int, PointMark>());

    /// <summary>What was posted of the zone's points. A form that does not say what it follows is as good as an old one.</summary>
    public static RoundForm Read(IFormCollection posted, ZoneOnPhone zone) => new(
        int.TryParse(posted[AfterField], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : -1,
        zone.Points.Select(p => (p.Id, Mark: MarkOf(posted[FieldOf(p.Id)]))).Where(p => p.Mark is not null).ToDictionary(p => p.Id, p => p.Mark!.Value));

    private static PointMark? MarkOf(string? value) => Values.Where(v => v.Value == value).Select(v => (PointMark?)v.Mark).FirstOrDefault();
}
