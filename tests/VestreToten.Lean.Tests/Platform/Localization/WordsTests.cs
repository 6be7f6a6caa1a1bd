using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Platform.Localization;

/// <summary>The words of the texts: what <c>docs/glossary.md</c> turns down, and signs that are always wrong.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Languages = ["nb", "nn", "en"];

    // A constant, a choice between a few, or a number that is only told where it is more than one. One week has Shares.Week.
    private static readonly HashSet<string> NeverOne =
    [
        "TokenTexts.Days.Value", "GainTexts.Constant", "GainTexts.Fault.Amount.TooHigh", "ImprovementsTexts.Stale", "ImprovementsTexts.Many.Full",
        "HmsTexts.Shares.Weeks", "DigestTexts.Held", "DigestTexts.Held.Skipped", "TrendsTexts.Span", "TrendsTexts.Filter.WeeksOf",
        "TrendsTexts.Goal.Wordings", "MeetingTexts.Overfull", "MeetingTexts.Minutes.Overfull", "MeetingTexts.Minutes.Overfull.Unknown",
        // Hours with decimals, of a year of several units.
        "GainTexts.Once", "AccountTexts.LockedOn", "AccountTexts.Lock.Explained", "AccountTexts.Correction.One", "AccountTexts.Amount.Hours",
        "AccountTexts.Once.Found", "AccountTexts.Once.Used", "AccountTexts.Council.Lead", "AccountTexts.Council.Lead.Now", "AccountTexts.Council.Fte",
        "AccountTexts.Council.Use", "AccountTexts.Council.Savings", "AccountTexts.Council.Once",
    ];

    public static TheoryData<string, string, string> TurnedDown
    {
        get
        {
            var glossary = File.ReadAllText(Path.Combine(TextFiles.Root, "docs", "glossary.md"));
            var data = new TheoryData<string, string, string>();
            foreach (Match row in Row().Matches(glossary[glossary.IndexOf("## Words that are not used", StringComparison.Ordinal)..]))
            {
                foreach (var word in row.Groups["words"].Value.Split(", "))
                    data.Add(row.Groups["language"].Value, word, row.Groups["say"].Value);
            }

            return data;
        }
    }

    [Fact]
    public void The_glossary_turns_words_down_in_each_language() =>
        Assert.Superset(new HashSet<string>(Languages), TurnedDown.Select(row => row.Data.Item1).ToHashSet());

    [Theory]
    [MemberData(nameof(TurnedDown))]
    public void No_text_has_a_word_that_the_glossary_turns_down(string language, string word, string say) =>
        AssertNone(language, new Regex($@"(?<![\w-]){Regex.Escape(word).Replace(@"\*", @"\w*", StringComparison.Ordinal)}(?!\w)", RegexOptions.IgnoreCase), "say " + say);

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Signs_are_the_right_ones(string language) =>
        AssertNone(language, WrongSign(), "no semicolon, no straight quotation mark, one space, … for three stops");

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public void A_sentence_after_a_colon_begins_with_a_capital(string language) =>
        AssertNone(language, SmallAfterColon(), "a whole sentence after a colon begins with a capital");

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    public void A_relative_clause_ends_with_a_comma(string language) =>
        AssertNone(language, ClauseWithoutComma(), "a comma after the clause");

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void A_number_before_a_plural_has_a_text_for_one(string language)
    {
        var texts = TextFiles.Of(language);
        var names = texts.Select(t => t.Name).ToHashSet();
        Assert.Empty(texts.Where(t => Plural().IsMatch(t.Value) && !names.Contains(t.Name + ".One") && !NeverOne.Contains(t.Name)).Select(t => $"{t.Name}: {t.Value}"));
    }

    private static void AssertNone(string language, Regex wrong, string why) =>
        Assert.Empty(TextFiles.Of(language).Where(t => wrong.IsMatch(t.Value)).Select(t => $"{t.Name}: {t.Value} – {why}"));

    [GeneratedRegex(@"^\| (?<language>nb|nn|en) \| (?<words>[^|]+) \| (?<say>[^|]+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@";|""|'|  |\.\.\.")]
    private static partial Regex WrongSign();

    [GeneratedRegex(@": (de|den|det|dei|vi|dere|du|jeg|eg|tallene|tala|hver|kvar|velg|vel|trykk|prøv|legg|foreslå|telefonen) ")]
    private static partial Regex SmallAfterColon();

    [GeneratedRegex(@"\bdu (skrev|skreiv|sendte|sende|velger|vel) (kan|står|er|skal|blir|ble|vart)\b|\bvi som (jobber|arbeider|arbeidar|jobbar) \w+ s", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseWithoutComma();

    [GeneratedRegex(@"\{\d\} (baller|ballar|balls|stemmer|votes|uker|veker|weeks|dager|dagar|days|timer|timar|hours|minutter|minutt|minutes|kort\b.*\bvalde|forbedringer|forbetringar|improvements|escalations|ordlyder|ordlydar|wordings|haldne|forfalne|kroner|personer|personar|people|ganger|gonger|times|are|have|support|lack)\b")]
    private static partial Regex Plural();
}
