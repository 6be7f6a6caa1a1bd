using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed class DigestFiguresTests
{
    [Fact]
    public void Each_week_is_of_one_month()
    {
        var all = Enumerable.Range(0, 48).SelectMany(i => DigestFigures.WeeksOf(new DateOnly(2024, 1, 15).AddMonths(i))).ToList();
        Assert.Equal(all.Distinct().Order(), all);
        Assert.Equal((new IsoWeek(2024, 1), new IsoWeek(2027, 52)), (all[0], all[^1]));
        Assert.Equal(52 + 52 + 53 + 52, all.Count);
        Assert.Equal(["2026-40", "2026-41", "2026-42", "2026-43", "2026-44"], DigestFigures.WeeksOf(new DateOnly(2026, 10, 31)).Select(w => w.ToString()));
    }
}
