namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>The gains of one unit in one calendar year. The two sums are never to be added together.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="HoursPerFte">Hours a year in one årsverk: fte = hoursPerYear ÷ hoursPerFte.</param>
/// <param name="Identified">Found in the year, and not realised yet.</param>
/// <param name="Realised">Realised in the year, whenever they were found.</param>
public sealed record GainRow(string Unit, int Year, decimal HoursPerFte, GainCell Identified, GainCell Realised);

/// <summary>The gains of one state.</summary>
/// <param name="Count">How many.</param>
/// <param name="HoursPerYear">Hours a year.</param>
/// <param name="Fte">Årsverk.</param>
/// <param name="KronerPerYear">Kroner a year; null where no gain has any.</param>
public sealed record GainCell(int Count, decimal HoursPerYear, decimal Fte, long? KronerPerYear);
