namespace VestreToten.Lean.Domain;

/// <summary>Norwegian time by name, whatever the host is set to.</summary>
public static class LocalTime
{
    /// <summary>Europe/Oslo.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The instant on a Norwegian clock.</summary>
    public static DateTimeOffset InNorway(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The Norwegian day that holds the instant.</summary>
    public static DateOnly DayInNorway(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InNorway().DateTime);

    /// <summary>
    /// The instant when Norwegian clocks show a time of a day. Of the two when the clocks go back it is the later one; what
    /// is passed over when they go forward is taken as winter time.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
