using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Platform.Localization;

public sealed partial class TextsTests
{
    public static TheoryData<string> Texts => [.. TextFiles.Files];

    public static TheoryData<string> Pages => [.. TextFiles.Source("*.razor")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_is_there_in_all_three_languages_with_the_same_places_to_fill(string file)
    {
        var bokmål = TextFiles.Read(file);
        Assert.NotEmpty(bokmål);
        foreach (var language in new[] { "nn", "en" })
        {
            var other = TextFiles.Read(file, language);
            Assert.Equal(bokmål.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, text) in other)
            {
                Assert.False(string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(bokmål[key]), $"{file} {language}: {key} is empty");
                Assert.Equal(PlacesIn(bokmål[key]), PlacesIn(text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_holds_a_text_of_its_own(string page)
    {
        var markup = Comment().Replace(File.ReadAllText(Path.Combine(TextFiles.Web, page)), "");
        markup = Directive().Replace(markup, "");
        markup = Regex.Split(markup, @"^@code\b", RegexOptions.Multiline)[0];
        foreach (Match attribute in ReadAttribute().Matches(markup))
            Assert.False(Letters().IsMatch(attribute.Groups[1].Value) && !attribute.Groups[1].Value.StartsWith('@'), $"{page}: {attribute.Value}");
        foreach (Match text in Between().Matches(markup))
        {
            var words = Expression().Replace(text.Groups[1].Value, "");
            Assert.False(words.Split('\n').Any(IsSentence), $"{page}: «{words.Trim()}»");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_text_that_a_page_asks_for_is_there(string page)
    {
        var source = File.ReadAllText(Path.Combine(TextFiles.Web, page));
        var own = Localizer().Matches(source).ToDictionary(m => m.Groups[2].Value, m => m.Groups[1].Value);
        foreach (Match use in Use().Matches(source).Where(m => own.ContainsKey(m.Groups[1].Value)))
        {
            var keys = TextFiles.Read(TextFiles.Source(own[use.Groups[1].Value] + ".resx")[0]).Keys;
            var key = use.Groups[2].Value;
            Assert.True(use.Groups[3].Value == "+" ? keys.Any(k => k.StartsWith(key, StringComparison.Ordinal)) : keys.Contains(key), $"{page}: {key}");
        }
    }

    [Fact]
    public void A_line_never_ends_between_a_number_and_its_unit()
    {
        Assert.All(from language in (string[])["nb", "nn", "en"] from text in TextFiles.Of(language) select text, text => Assert.DoesNotMatch(PartedUnit(), text.Value));
        // .NET writes "8 %" with a space at which a line breaks.
        Assert.All(
            TextFiles.Source("*.cs").Concat(TextFiles.Source("*.razor")).Where(file => Path.GetFileName(file) != "WrittenNumber.cs"),
            file => Assert.DoesNotMatch(PercentFormat(), File.ReadAllText(Path.Combine(TextFiles.Web, file))));
    }

    // Code between tags (if, foreach, var …) and directives are no sentences; two words in a row without any sign of code are.
    private static bool IsSentence(string line) =>
        !Code().IsMatch(line) && TwoWords().IsMatch(line);

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\} (%|t/|h/|min\b|kr\b|årsverk\b|FTE\b)")]
    private static partial Regex PartedUnit();

    [GeneratedRegex("""(ToString\("|\{[^{}"]+:)P\d?[}"]""")]
    private static partial Regex PercentFormat();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(?:using|inject|inherits|layout|page|implements|namespace|attribute)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\b(?:aria-label|placeholder|title|alt)=""([^""]*)""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@">([^<>]*)<")]
    private static partial Regex Between();

    [GeneratedRegex(@"@\([^)]*\)|@[\w.]+(\[[^\]]*\])*(\([^)]*\))*")]
    private static partial Regex Expression();

    [GeneratedRegex(@"[{}();=]|^\s*(@|else\b|case\b|default\b|break\b|var\b|using\b|inherits\b|inject\b|layout\b|page\b)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{L}{2,}\s+\p{L}{2,}")]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"@inject IStringLocalizer<(\w+)> (\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\b(\w+)\[""([\w.]+)""(?:\s*(\+))?")]
    private static partial Regex Use();
}
