using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Platform.Localization;

/// <summary>A text with room for a number or a name is never asked for without it: people would read «{0}».</summary>
public sealed partial class FilledTextsTests
{
    [Fact]
    public void A_text_that_is_named_in_code_gets_what_it_has_room_for()
    {
        var texts = TextFiles.Of("nb").ToLookup(t => t.File);
        var asked = 0;
        var wrong = new List<string>();
        foreach (var (file, source, localizers) in Sources())
        {
            foreach (Match use in Use().Matches(source))
            {
                if (!localizers.TryGetValue(use.Groups["name"].Value, out var type) || texts[type].FirstOrDefault(t => t.Key == use.Groups["key"].Value) is not { } text)
                    continue;
                asked++;
                if (Room().IsMatch(text.Value) != (use.Groups["end"].Value == ","))
                    wrong.Add($"{file}: {text.Name} – {text.Value}");
            }
        }

        Assert.True(asked > 300, $"{asked} texts were found in the code.");
        Assert.Empty(wrong);
    }

    /// <summary>Each file of the source with the localizers that it knows by name, also those of its other half.</summary>
    private static IEnumerable<(string File, string Source, Dictionary<string, string> Localizers)> Sources()
    {
        foreach (var file in TextFiles.Source("*.razor").Concat(TextFiles.Source("*.cs")))
        {
            var source = Read(file);
            var other = file.EndsWith(".razor.cs", StringComparison.Ordinal) ? Read(file[..^3]) : Read(file + ".cs");
            yield return (file, source, Localizer().Matches(source + other)
                .GroupBy(m => m.Groups["name"].Value, m => m.Groups["type"].Value).Where(g => g.Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First()));
        }
    }

    private static string Read(string file)
    {
        var path = Path.Combine(TextFiles.Web, file);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    [GeneratedRegex(@"IStringLocalizer<(?<type>\w+)> (?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"(?<![\w.])(?<name>\w+)\[""(?<key>[\w.]+)""\s*(?<end>,|\])")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Room();
}
