using System.Globalization;
using VestreToten.Lean.Web.Platform.Forms;

namespace VestreToten.Lean.Tests.Platform.Forms;

public sealed class TypedDayTests
{
    private static readonly DateOnly From = new(2026, 11, 29);

    public static TheoryData<string> Languages => ["nb-NO", "nn-NO", "en-GB"];

    [Theory]
    [InlineData("3.12.2026")]
    [InlineData("03.12.2026")]
    [InlineData("3/12/2026")]
    [InlineData("3-12-2026")]
    [InlineData(" 3. 12. 2026 ")]
    [InlineData("3.12.26")]
    [InlineData("3.12")]
    [InlineData("3.12.")]
    [InlineData("3/12")]
    [InlineData("2026-12-03")]
    [InlineData("2026-12-3")]
    [InlineData("031226")]
    [InlineData("03122026")]
    [InlineData("3. desember 2026")]
    [InlineData("3 December")]
    [InlineData("3. des.")]
    [InlineData("3 DES 26")]
    public void A_day_is_read_alike_in_every_language(string typed)
    {
        foreach (var language in Languages.Select(row => row.Data))
            Assert.Equal((language, new DateOnly(2026, 12, 3)), (language, Read(typed, language).Day));
    }

    [Theory]
    [InlineData("nb-NO", "03.12.2026")]
    [InlineData("nn-NO", "03.12.2026")]
    [InlineData("en-GB", "03/12/2026")]
    public void What_was_read_is_written_as_the_language_writes_it_and_can_be_read_again(string language, string written)
    {
        var day = Read("3/12", language);
        Assert.Equal(written, day.Text);
        Assert.Equal(day, Read(day.Text, language));
    }

    [Theory]
    [InlineData("29/11", 2026)]
    [InlineData("28.11", 2027)]
    [InlineData("1. mai", 2027)]
    [InlineData("29.2", 2028)]
    public void A_day_without_a_year_is_the_first_such_one_from_then_on(string typed, int year) => Assert.Equal(year, Read(typed).Day?.Year);

    [Theory]
    [InlineData("12/31/2026")]
    [InlineData("31.11.2026")]
    [InlineData("29.2.2027")]
    [InlineData("0.1.2027")]
    [InlineData("1.1.0000")]
    [InlineData("30/2")]
    [InlineData("3")]
    [InlineData("neste torsdag")]
    [InlineData("3. desembermåned 2026")]
    [InlineData("3. d")]
    [InlineData("3.12.2026 kl. 8")]
    [InlineData("٣.١٢.٢٠٢٦")]
    [InlineData("3.12.99999")]
    public void What_is_no_day_stays_as_it_was_typed(string typed)
    {
        foreach (var language in Languages.Select(row => row.Data))
            Assert.Equal((typed, null, true), (Read(typed, language).Text, Read(typed, language).Day, Read(typed, language).IsUnreadable));
    }

    [Fact]
    public void A_long_text_is_no_day() => Assert.True(Read(new string('1', 5000)).IsUnreadable);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_no_day_and_no_fault(string? typed)
    {
        Assert.Null(Read(typed).Day);
        Assert.False(Read(typed).IsUnreadable);
    }

    private static TypedDay Read(string? typed, string language = "nb-NO") => TypedDay.Read(typed, From, CultureInfo.GetCultureInfo(language));
}
