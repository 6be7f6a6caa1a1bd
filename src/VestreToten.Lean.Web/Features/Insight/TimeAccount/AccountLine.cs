using VestreToten.Lean.Domain.Insight.TimeAccount;

namespace VestreToten.Lean.Web.Features.Insight.TimeAccount;

/// <summary>A gain of a year, with what it counted.</summary>
/// <param name="UsedOn">The day it was taken into use; null where it does not count as used.</param>
internal sealed record AccountLine(Domain.Organisation.Unit Unit, LockedGain Line, int FoundYear, DateOnly? UsedOn);
