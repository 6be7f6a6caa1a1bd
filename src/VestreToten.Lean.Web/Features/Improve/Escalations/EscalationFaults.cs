using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Improve.Escalations;

/// <summary>What is wrong with what was typed, in the reader's language.</summary>
internal static class EscalationFaults
{
    public static string? OfText(IStringLocalizer texts, TextRule rule, string? typed) => rule.Check(typed) switch
    {
        TextFault.None => null,
        TextFault.TooLong => texts["Fault.TooLong", rule.MaxLength].Value,
        TextFault.ControlCharacters => texts["Fault.ControlCharacters"].Value,
        _ => texts["Fault.Empty"].Value,
    };

    public static string? OfDeadline(IStringLocalizer texts, DateOnly? deadline, DateOnly today) =>
        deadline is not { } day ? texts["Fault.NoDay"].Value
        : Escalation.CheckDeadline(day, today) switch
        {
            DateFault.None => null,
            DateFault.TooEarly => texts["Fault.TooEarly"].Value,
            _ => texts["Fault.TooLate", DueDate.MaxYearsAhead].Value,
        };
}
