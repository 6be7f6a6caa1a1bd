using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A gain in a list.</summary>
public sealed record GainView(
    int Id, int Version, string Title, GainState State, GainFormula Formula, DateOnly? RealisedOn, string UsedFor,
    long? KronerPerYear, string Quality, int? ImprovementId, string? ImprovementTitle);

/// <summary>A board's gains of one year: two lists and two sums, and nothing that adds them together.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Years">The years that have gains, and this one; newest first.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
/// <param name="Gains">Those of the year, newest first.</param>
/// <param name="Sums">The two sums.</param>
public sealed record GainsOfYear(int Year, IReadOnlyList<int> Years, decimal HoursPerFte, IReadOnlyList<GainView> Gains, GainSums Sums);

/// <summary>This year's gains as one line on the wall.</summary>
/// <param name="Found">Found, and not put to use yet; null where there is none.</param>
/// <param name="Used">Put to use; null where there is none.</param>
/// <param name="UsedFor">What the newest of those in use is used for.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk in this kommune.</param>
public sealed record GainsOnWall(GainRate? Found, GainRate? Used, string UsedFor, decimal HoursPerFte);
