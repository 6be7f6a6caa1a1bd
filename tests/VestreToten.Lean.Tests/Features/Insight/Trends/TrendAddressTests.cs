using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class TrendAddressTests
{
    [Theory]
    [InlineData("26", TrendSpan.HalfYear)]
    [InlineData("52", TrendSpan.Year)]
    [InlineData("104", TrendSpan.TwoYears)]
    [InlineData(null, TrendSpan.HalfYear)]
    [InlineData("", TrendSpan.HalfYear)]
    [InlineData("53", TrendSpan.HalfYear)]
    [InlineData("052", TrendSpan.HalfYear)]
    [InlineData("-52", TrendSpan.HalfYear)]
    [InlineData("Year", TrendSpan.HalfYear)]
    [InlineData("99999999999999999999", TrendSpan.HalfYear)]
    public void A_span_that_there_is_not_is_half_a_year(string? weeks, TrendSpan span) => Assert.Equal(span, TrendAddress.ReadSpan(weeks));

    [Fact]
    public void Addresses_say_no_more_than_they_need()
    {
        Assert.Equal("/trender", TrendAddress.Overview(TrendSpan.HalfYear, null));
        Assert.Equal("/trender?uker=52&omrade=oppvekst", TrendAddress.Overview(TrendSpan.Year, "oppvekst"));
        Assert.Equal("/trender/solsida?uker=104", TrendAddress.Unit("solsida", TrendSpan.TwoYears));
        Assert.Equal("/eksport/trender.csv?omrade=oppvekst", TrendAddress.OverviewFile("csv", TrendSpan.HalfYear, "oppvekst"));
        Assert.Equal("/eksport/trender/solsida.xlsx?uker=52", TrendAddress.UnitFile("xlsx", "solsida", TrendSpan.Year));
        Assert.Equal("/trender/solsida/hms/2026", TrendAddress.Report("solsida", 2026));
    }
}
