using CsCheck;
using VestreToten.Lean.Data.Improvements;

namespace VestreToten.Lean.Tests.Data.Improvements;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n", "")]
    [InlineData("\"*()^:-+'&|!<>\\{}%_\0", "")]
    [InlineData("🙂 👍🏽", "")]
    [InlineData("nøkkel", "nøkkel")]
    [InlineData("nøkkel*", "nøkkel")]
    [InlineData("NEAR(a b, 2)", "NEAR a b 2")]
    [InlineData("Title:x OR NOT y", "Title x OR NOT y")]
    [InlineData("\"uke-48\"; DROP TABLE", "uke 48 DROP TABLE")]
    [InlineData("a\u030apen", "åpen")]
    [InlineData("medisin\u00adrom\u200bmet\u0002", "medisinrommet")]
    [InlineData("\u200e“nøkkel”\ufeff", "nøkkel")]
    [InlineData("\u0301 x", "x")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void Words_are_what_letters_and_digits_make(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(typed)));

    [Fact]
    public void However_much_is_typed_the_words_are_few_and_short()
    {
        Assert.Equal(SearchWords.Most, SearchWords.Of(string.Concat(Enumerable.Repeat("a ", 100_000))).Count);
        Assert.Equal(SearchWords.MaxTypedLength, Assert.Single(SearchWords.Of(new string(' ', 1000) + new string('å', 100_000))).Length);
    }

    [Fact]
    public void A_character_cut_in_half_is_left_out_as_it_is_of_the_text() => Assert.Equal(["ab"], SearchWords.Of("a\ud83db"));

    [Fact]
    public void Whatever_is_typed_only_letters_digits_and_marks_are_left() =>
        Gen.String.Sample(typed => Assert.All(SearchWords.Of(typed), word => Assert.Matches(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}\p{Mc}]*$", word)));
}
