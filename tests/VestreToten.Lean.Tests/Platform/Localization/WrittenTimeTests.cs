using System.Globalization;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Tests.Platform.Localization;

public sealed class WrittenTimeTests
{
    private static readonly DateOnly Day = new(2026, 11, 7);

    [Theory]
    [InlineData("nb-NO", "7.\u00A0november", "7.\u00A0november 2026", "7.\u00A0nov. 2026", "lørdag 7.\u00A0november", "08.30")]
    [InlineData("nn-NO", "7.\u00A0november", "7.\u00A0november 2026", "7.\u00A0nov. 2026", "laurdag 7.\u00A0november", "08.30")]
    [InlineData("en-GB", "7\u00A0November", "7\u00A0November 2026", "7\u00A0Nov 2026", "Saturday 7\u00A0November", "08:30")]
    public void Days_and_times_are_written_as_the_language_writes_them(string language, params string[] written)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        string[] told =
        [
            WrittenTime.Day(Day), WrittenTime.DayAndYear(Day), WrittenTime.ShortDayAndYear(Day), WrittenTime.WeekdayAndDay(Day),
            WrittenTime.Clock(new DateTimeOffset(2026, 11, 7, 7, 30, 0, TimeSpan.Zero)),
        ];
        CultureInfo.CurrentCulture = before;
        Assert.Equal(written, told);
    }
}
