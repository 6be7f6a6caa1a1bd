using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>A wall's page flows on a small screen, and all of its parts at the same one: CSS has no name for a condition.</summary>
public sealed class FlowingWallsTests
{
    private const string Flows =
        "screen and (max-width: 800px), screen and (max-width: 1100px) and (orientation: landscape), screen and (max-height: 560px) and (orientation: landscape)";

    private static readonly string Web = Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web");

    private static readonly string[] Folders = ["Wall", "Vases", "WeeklyMeeting", "Steps"];

    [Fact]
    public void Every_part_of_a_wall_flows_at_the_same_size()
    {
        var flowing = Directory.EnumerateFiles(Path.Combine(Web, "Features"), "*.razor.css", SearchOption.AllDirectories)
            .Append(Path.Combine(Web, "wwwroot", "board.css"))
            .SelectMany(file => File.ReadLines(file).Where(line => line.Contains("@media", StringComparison.Ordinal) && line.Contains("max-height: 560px", StringComparison.Ordinal)).Select(line => (file, line)))
            .ToList();
        Assert.True(flowing.Count >= 14);
        Assert.All(flowing, found => Assert.Contains(Flows, found.line, StringComparison.Ordinal));
    }

    [Fact]
    public void No_part_of_the_board_or_the_meeting_has_a_condition_of_its_own() => Assert.All(
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, "Features", "Meetings", folder), "*.razor.css")),
        file => Assert.DoesNotContain("@media (max-width: 700px)", File.ReadAllText(file), StringComparison.Ordinal));
}
