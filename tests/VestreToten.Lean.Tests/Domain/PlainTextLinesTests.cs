using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed class PlainTextLinesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \n\t\r\n ", "")]
    [InlineData("  en   linje ", "en linje")]
    [InlineData("\n\nen\nto\r\ntre\rfire\n\n", "en\nto\ntre\nfire")]
    [InlineData("en\n\n\n \nto", "en\n\nto")]
    [InlineData("en\tto", "en to")]
    public void Lines_are_tidied_one_by_one_and_empty_ones_do_not_pile_up(string? typed, string tidy) =>
        Assert.Equal(tidy, PlainText.Lines(typed));
}
