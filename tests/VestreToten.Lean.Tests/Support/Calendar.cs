namespace VestreToten.Lean.Tests.Support;

/// <summary>The days the facts are told about: a Tuesday in week 48 of 2026.</summary>
internal static class Calendar
{
    public static DateOnly Tuesday { get; } = new(2026, 11, 24);

    public static DateTimeOffset TuesdayMorning { get; } = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
}
