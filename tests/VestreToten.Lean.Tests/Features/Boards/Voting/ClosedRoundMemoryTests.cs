using VestreToten.Lean.Benchmarks.Memory;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>The real program in a process of its own, and everything that process has in memory.</summary>
public sealed class ClosedRoundMemoryTests
{
    private static readonly string[] Kinds = ["database's half", "sealed ballot", "tag", "token"];

    [Fact]
    public async Task A_minute_after_the_close_nothing_in_memory_tells_how_a_phone_voted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Another process's memory is read from /proc");

        var result = await MemoryTrial.RunAsync(phones: 20, slips: 5, TimeSpan.FromMinutes(1));

        Assert.Equal(Kinds, result.Open.Select(f => f.Secret.Kind).Where(Kinds.Contains).Distinct().Order());
        Assert.Equal(25, result.Open.Where(f => f.Secret.Kind == "tag").Select(f => f.Secret).Distinct().Count());
        Assert.Empty(MemoryScan.Summary(result.Closed));
    }
}
