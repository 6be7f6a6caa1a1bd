using Xunit.v3;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>Which attacks of <see cref="AttackTable"/> a fact answers; they can be chosen by <c>-trait "Attack=22"</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AttackAttribute(params int[] numbers) : Attribute, ITraitAttribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Numbers.Select(n => KeyValuePair.Create("Attack", n.ToString(null as IFormatProvider)))];
}
