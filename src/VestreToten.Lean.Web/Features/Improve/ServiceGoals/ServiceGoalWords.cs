using System.Globalization;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>A goal's figures in the reader's language.</summary>
internal static class ServiceGoalWords
{
    // "12 min" reads well in large type, "12 av 10 dager" does not: the longer ones stand in the words beside it.
    private const int MaxUnitLength = 5;

    public static string Number(decimal number) => number.ToString("#,0.###", CultureInfo.CurrentCulture);

    /// <summary>What it aims at: <c>ned fra 22 til 10 min</c>, <c>minst 9 av 10 dager</c>.</summary>
    public static string Aim(IStringLocalizer texts, ServiceGoalAim aim)
    {
        if (!aim.IsMeasured())
            return texts["Aim.NotMeasured"];
        var (from, to) = (Number(aim.Baseline), Number(aim.Target));
        if (aim.Baseline == aim.Target)
            return texts["Aim.Hold." + aim.Direction, to, aim.Measure ?? ""];
        return texts["Aim." + aim.Direction, from, to, aim.Measure ?? ""];
    }

    /// <summary>The newest value in large type, with its measure where that is short.</summary>
    public static string Value(ServiceGoalAim aim, decimal value) =>
        aim.Measure is { Length: <= MaxUnitLength } unit ? $"{Number(value)}\u00A0{unit}" : Number(value);
}
