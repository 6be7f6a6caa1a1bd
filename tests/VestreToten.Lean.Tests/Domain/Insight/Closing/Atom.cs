using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>One goal's vase at one board in one week: what is to be kept back, or shown.</summary>
internal readonly record struct Atom(int Unit, IsoWeek Week, int Goal);
