using CsCheck;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed partial class PlainTextTests
{
    private const string Family = "👩‍👩‍👧‍👦";

    [Fact]
    public void Nothing_is_empty() => Assert.Equal(TextFault.Empty, PlainText.Check("", 1, 10));

    [Theory]
    [InlineData("\u200b\u200b\u200b")]
    [InlineData("\u200f\u202e\u2066\ufeff")]
    [InlineData("\u00ad \u200d")]
    public void What_cannot_be_seen_is_empty(string text) => Assert.Equal(TextFault.Empty, PlainText.Check(text, 3, 10));

    [Theory]
    [InlineData(2, TextFault.TooShort)]
    [InlineData(3, TextFault.None)]
    [InlineData(10, TextFault.None)]
    [InlineData(11, TextFault.TooLong)]
    [InlineData(10_000, TextFault.TooLong)]
    public void Length_is_counted_in_characters(int characters, TextFault fault) =>
        Assert.Equal(fault, PlainText.Check(new string('ø', characters), 3, 10));

    [Fact]
    public void An_emoji_of_many_code_units_is_one_character()
    {
        Assert.Equal(TextFault.TooShort, PlainText.Check(Family, 2, 10));
        Assert.Equal(TextFault.None, PlainText.Check(Family + Family, 2, 10));
        Assert.Equal(TextFault.TooLong, PlainText.Check(Family + Family + "!", 1, 2));
    }

    [Fact]
    public void A_letter_with_a_thousand_marks_on_it_is_too_long() =>
        Assert.Equal(TextFault.TooLong, PlainText.Check("o" + new string('\u0301', 1000), 1, 100));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u001b[31mb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public void Control_characters_are_refused(string text) =>
        Assert.Equal(TextFault.ControlCharacters, PlainText.Check(text, 1, 10));

    // As numbers: an attribute's string is stored as UTF-8, which cannot hold half a pair.
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    [InlineData(0xD83D, 0x78)]
    [InlineData(0x78, 0xDE00, 0xD83D)]
    [InlineData(0xD83D, 0xD83D, 0xDE00)]
    public void Half_an_emoji_is_refused(params int[] codeUnits) =>
        Assert.Equal(TextFault.ControlCharacters, PlainText.Check(string.Concat(codeUnits.Select(c => (char)c)), 1, 10));

    [Fact]
    public void Whatever_is_typed_one_line_of_it_is_one_line_and_stays_it() =>
        Gen.Char.Array[0, 40].Select(c => new string(c)).Sample(typed =>
        {
            var line = PlainText.OneLine(typed);
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain("  ", line, StringComparison.Ordinal);
            Assert.Equal(line.Trim(), line);
            Assert.Equal(line, PlainText.OneLine(line));
        });

    [Fact]
    public void What_passes_survives_utf_8_and_fits_four_code_units_a_character() =>
        Gen.Char.Array[0, 40].Select(c => new string(c)).Sample(typed =>
        {
            var line = PlainText.OneLine(typed);
            if (PlainText.Check(line, 1, 8) != TextFault.None)
                return;
            Assert.InRange(line.Length, 1, 32);
            Assert.Equal(line, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line)));
        });
}
