using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Platform.Localization;

/// <summary>A text that names a page, a step or a button in quotation marks calls it what it is called.</summary>
public sealed partial class QuotedNamesTests
{
    /// <summary>What is quoted and is no name of ours, with the reason.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["ApiTexts.Fault.After"] = "a field of the answer",
        ["ApiTexts.Parameter.after"] = "a field of the answer",
        ["CalendarTexts.What"] = "a button of other programs",
        ["PhotoTexts.Outcome.Heic"] = "a setting of the phone",
        ["GainTexts.UsedFor.Hint"] = "a word of the sentence",
        ["FiveSTexts.Field.Name.Hint"] = "an example",
        ["TokenTexts.Name.Hint"] = "an example",
        ["WallsTexts.Name.Hint"] = "an example",
        ["ImprovementsTexts.Hint.Move"] = "a button with the column's name in the place of the dots",
        ["PhotoTexts.Alt.Before"] = "a word of the sentence",
        ["PhotoTexts.Alt.After"] = "a word of the sentence",
        ["PhotoTexts.Add.Before"] = "a word of the sentence",
        ["PhotoTexts.Add.After"] = "a word of the sentence",
        ["PhotoTexts.Remove.Label.Before"] = "a word of the sentence",
        ["PhotoTexts.Remove.Label.After"] = "a word of the sentence",
        ["TrendsTexts.Read.Change"] = "the beginning of what stands in the table",
    };

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void What_a_text_quotes_is_called_so(string language)
    {
        var texts = TextFiles.Of(language);
        var names = texts.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from text in texts
            where !Others.ContainsKey(text.Name)
            from Match quoted in Quoted().Matches(text.Value)
            let name = quoted.Groups["name"].Value
            where !name.Contains('{', StringComparison.Ordinal) && !names.Contains(name)
            select $"{text.Name}: {name}");
    }

    [Fact]
    public void The_exceptions_are_texts_that_quote() => Assert.All(Others.Keys, key => Assert.Contains(
        ["nb", "nn", "en"], language => TextFiles.Of(language).Any(t => t.Name == key && Quoted().IsMatch(t.Value))));

    [GeneratedRegex("«(?<name>[^»]+)»|“(?<name>[^”]+)”")]
    private static partial Regex Quoted();
}
