using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed partial class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\r\n\u00a0\u2028", "")]
    [InlineData("  ro  i\r\nhverdagen\t", "ro i hverdagen")]
    [InlineData("én\u00a0linje", "én linje")]
    public void One_line_has_single_spaces_and_none_at_the_ends(string? typed, string line) =>
        Assert.Equal(line, PlainText.OneLine(typed));

    [Theory]
    [InlineData("<b>Ro</b> & 'fred' \"nå\" <script>alert(1)</script>")]
    [InlineData("\u200fشغف\u200e")]
    [InlineData("Ro 🧘🏽‍♀️ og te")]
    public void Markup_emoji_and_right_to_left_marks_are_kept_as_they_are(string text)
    {
        Assert.Equal(text, PlainText.OneLine(text));
        Assert.Equal(TextFault.None, PlainText.Check(text, 1, 60));
    }

    [Theory]
    [InlineData("a\uFFFEb")]
    [InlineData("a\0b")]
    public void What_no_database_keeps_and_no_normalising_takes_is_told_where_it_was_not_taken_out(string text)
    {
        Assert.Equal(TextFault.ControlCharacters, PlainText.Check(text, 1, 10));
        Assert.Equal("ab", new TextRule("some.rule", 1, 10).From(text));
    }
}
