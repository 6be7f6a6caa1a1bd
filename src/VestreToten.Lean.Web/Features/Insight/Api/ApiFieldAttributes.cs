using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>What is said can be read; the words where it cannot are the reader's.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class ApiFieldAttribute(string fault) : ValidationAttribute
{
    protected abstract bool CanRead(string typed);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string typed || CanRead(typed) ? ValidationResult.Success : new ValidationResult(Words(validationContext, fault));

    internal static string Words(IServiceProvider services, string fault) => services.GetRequiredService<IStringLocalizer<ApiTexts>>()[fault];
}

internal sealed class WeekAttribute() : ApiFieldAttribute("Fault.Week")
{
    protected override bool CanRead(string typed) => IsoWeek.TryRead(typed) is not null;
}

internal sealed class GainYearAttribute() : ApiFieldAttribute("Fault.Year")
{
    protected override bool CanRead(string typed) => ApiFields.Year(typed) is not null;
}

internal sealed class StateNameAttribute() : ApiFieldAttribute("Fault.Name")
{
    protected override bool CanRead(string typed) => ApiFields.State(typed) is not null;
}

internal sealed class RowLimitAttribute() : ApiFieldAttribute("Fault.Limit")
{
    protected override bool CanRead(string typed) => ApiFields.Number(typed) is >= 1 and <= ApiFields.MaxRows;
}

/// <summary>The mark of a row, of so many numbers.</summary>
internal sealed class PageMarkAttribute(int numbers) : ApiFieldAttribute("Fault.After")
{
    public bool EndsWithWeek { get; init; }

    protected override bool CanRead(string typed) => ApiFields.Mark(typed) is { } mark && mark.Length == numbers
        && (!EndsWithWeek || IsoWeek.Exists(mark[^1] / 100, mark[^1] % 100));
}

/// <summary>The last week is not before the first.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WeekOrderAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is WeeksRequest request && request.Weeks() is var weeks && weeks.Last < weeks.First
            ? new ValidationResult(ApiFieldAttribute.Words(validationContext, "Fault.Order"), [nameof(request.To)])
            : ValidationResult.Success;
}
