using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>What is wrong with a goal's words, in the reader's language.</summary>
internal static class GoalFaults
{
    public static string? Describe(IStringLocalizer texts, TextFault fault) => fault switch
    {
        TextFault.None => null,
        TextFault.TooShort => texts["Fault.TooShort", GoalText.Shortest].Value,
        TextFault.TooLong => texts["Fault.TooLong", GoalText.MaxLength].Value,
        _ => texts["Fault." + fault].Value,
    };
}
