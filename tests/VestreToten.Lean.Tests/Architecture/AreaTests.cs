using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>Who may need whom between the folders; docs/decisions/0032-layout.md.</summary>
public sealed partial class AreaTests
{
    private static readonly NamespaceGraph Graph = NamespaceGraph.Of("Domain", "Web");

    public static readonly TheoryData<string, string[]> WebAreas = new()
    {
        { "Platform", [] },
        { "Boards", ["Platform"] },
        { "Improve", ["Platform", "Boards"] },
        { "Meetings", ["Platform", "Boards", "Improve"] },
        { "Insight", ["Platform", "Boards", "Improve", "Meetings", "Accounts"] },
        { "Accounts", ["Platform"] },
        { "Administration", ["Platform", "Accounts"] },
        { "Operation", ["Platform", "Accounts"] },
    };

    public static readonly TheoryData<string, string[]> DomainAreas = new()
    {
        { "Organisation", [] },
        { "Accounts", [] },
        { "Boards", ["Organisation"] },
        { "Improve", ["Organisation", "Boards"] },
        { "Insight", ["Organisation", "Boards", "Improve", "Accounts"] },
    };

    [Theory]
    [MemberData(nameof(WebAreas))]
    public void An_area_of_the_web_needs_only_those_below_it(string area, string[] below) => AssertNeedsOnly(WebArea, area, below);

    [Theory]
    [MemberData(nameof(DomainAreas))]
    public void An_area_of_the_domain_needs_only_those_below_it(string area, string[] below) => AssertNeedsOnly(DomainArea, area, below);

    [Fact]
    public void No_two_folders_need_each_other() => Assert.Empty(Graph.Circles());

    [Fact]
    public void Every_area_has_a_rule()
    {
        Assert.Equal(InOrder(WebAreas.Select(row => row.Data.Item1)), InOrder(AreasOf("Web", WebArea)));
        Assert.Equal(InOrder(DomainAreas.Select(row => row.Data.Item1)), InOrder(AreasOf("Domain", DomainArea)));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data")]
    [InlineData("Demo")]
    [InlineData("Web")]
    public void A_namespace_follows_its_folder(string project) => Assert.All(
        NamespaceGraph.SourceFiles(project),
        source => Assert.Equal(source.Folder, Namespace().Match(File.ReadAllText(source.File)) is { Success: true } found ? found.Groups[1].Value : source.Folder));

    private static void AssertNeedsOnly(Func<string, string?> areaOf, string area, string[] below) => Assert.Empty(
        from use in Graph.Uses
        where areaOf(use.From) == area && areaOf(use.To) is { } other && other != area && !below.Contains(other)
        select $"{use.From} uses {use.To}: {use.Why}");

    /// <summary>Null for what only puts the areas together: Program.cs, and the list of features.</summary>
    private static string? WebArea(string name) => name.Split('.') switch
    {
        [_, _, "Web", "Features", var area, ..] => area,
        [_, _, "Web", "Features"] => null,
        [_, _, "Web", var folder, ..] => folder,
        _ => null,
    };

    private static string? DomainArea(string name) => name.Split('.') is [_, _, "Domain", var area, ..] ? area : null;

    private static IEnumerable<string> AreasOf(string project, Func<string, string?> areaOf) =>
        NamespaceGraph.SourceFiles(project).Select(source => areaOf(source.Folder)).OfType<string>().Distinct();

    private static IEnumerable<string> InOrder(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^@?namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
