using System.Collections.Concurrent;
using System.Globalization;
using VestreToten.Lean.Tests.Support;
using Xunit;

namespace VestreToten.Lean.Tests.Demo;

/// <summary>Each day's demonstration, seeded once for all facts that only read it.</summary>
public static class SeededStories
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<DemonstrationStory>>> Told = new();

    /// <summary>Days at the turn of the year, of the clock, after holidays and at both ends of an ISO week.</summary>
    public static IEnumerable<TheoryDataRow<string>> Days()
    {
        foreach (var day in (string[])["2026-11-24", "2027-01-01", "2026-03-29", "2026-08-03"])
            yield return new(day);
        foreach (var day in (string[])["2026-12-28", "2026-10-25", "2027-01-04", "2026-04-06", "2026-05-18", "2028-01-10"])
            yield return new TheoryDataRow<string>(day).WithTrait(Suite.Name, Suite.Long);
    }

    internal static DateTimeOffset Noon(string day) =>
        new(DateOnly.Parse(day, CultureInfo.InvariantCulture), new TimeOnly(11, 0), TimeSpan.Zero);

    internal static async Task TellAsync(string day, Action<DemonstrationStory> facts) =>
        facts(await Told.GetOrAdd(day, d => new Lazy<Task<DemonstrationStory>>(() => SeedAsync(Noon(d)))).Value);

    // Several facts wait for it: one fact's cancellation must not end it.
    private static async Task<DemonstrationStory> SeedAsync(DateTimeOffset now)
    {
        await using var database = await DemonstrationDatabase.SeededAsync(now, CancellationToken.None);
        return await DemonstrationStory.ReadAsync(database, now, CancellationToken.None);
    }
}
