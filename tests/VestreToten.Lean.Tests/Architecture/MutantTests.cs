using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>That <c>tests/mutants</c> follows the code: a patch that no longer applies breaks nothing, and so proves nothing.</summary>
public sealed class MutantTests
{
    private static readonly string[] TestNames =
    [
        .. new[] { "VestreToten.Lean.Tests", "VestreToten.Lean.EndToEnd" }.SelectMany(suite =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", suite), "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(path).Split('.')[0])),
    ];

    public static TheoryData<string> Patches =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "mutants"), "*.patch").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_mutants() => Assert.True(Patches.Count > 45);

    [Theory]
    [MemberData(nameof(Patches))]
    public void A_mutant_still_applies_and_its_tests_exist(string patch)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "mutants", patch));

        Assert.All(NamesIn(lines), name => Assert.Contains(name, TestNames));
        Assert.NotEmpty(HunksIn(lines));
        Assert.All(HunksIn(lines), hunk => Assert.Contains(hunk.Before, Source(hunk.Path), StringComparison.Ordinal));
    }

    /// <summary>The test classes that a patch says will notice it, without the stars.</summary>
    private static string[] NamesIn(string[] lines)
    {
        var by = Assert.Single(lines, line => line.StartsWith("Caught ", StringComparison.Ordinal));
        return [.. by[(by.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ').Select(name => name.Trim('*'))];
    }

    /// <summary>What each hunk expects to find, unchanged lines and those it takes away, in the file it names.</summary>
    private static IEnumerable<(string Path, string Before)> HunksIn(string[] lines)
    {
        var path = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("+++ b/", StringComparison.Ordinal))
                path = lines[i][6..];
            if (!lines[i].StartsWith("@@ ", StringComparison.Ordinal))
                continue;
            var hunk = lines.Skip(i + 1).TakeWhile(line => line is "" or [' ' or '-' or '+', ..] && !line.StartsWith("--- ", StringComparison.Ordinal)).ToList();
            var before = hunk.Where(line => line is not ['+', ..]).Select(line => line is "" ? "" : line[1..]);
            yield return (path, string.Join('\n', before).TrimEnd('\n'));
        }
    }

    private static string Source(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
