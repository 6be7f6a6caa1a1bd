using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Escalations;

namespace VestreToten.Lean.Tests.Features.Improve.Escalations;

internal static class SomeRow
{
    public static EscalationRow Open { get; } = new(
        3, "Nytt nøkkelskap", "Nytt nøkkelskap", "ytterskogen", "omsorg", "Kan dere hjelpe oss?", Calendar.TuesdayMorning, new DateOnly(2026, 12, 1),
        IsMissed: false, Verdict: null, Answer: null, AnsweredAt: null);
}
