using Microsoft.Extensions.Localization;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>What is said of a press that was held back.</summary>
internal static class HeldPresses
{
    public static string DescribeHeld(this IStringLocalizer<OutcomeTexts> shared, PressGuard guard) =>
        shared[guard.HasMoved ? "Held.Changed" : "Held.Soon"];
}
