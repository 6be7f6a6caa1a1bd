using VestreToten.Lean.Web.Features.Insight.Trends;

namespace VestreToten.Lean.Tests.Features.Insight.Trends;

public sealed class TrendLineTests
{
    [Fact]
    public void An_area_has_the_sums_of_all_below_it_and_of_nobody_else()
    {
        var lines = TrendLine.Of(
        [
            Done("Kommunen", 0, true, 1), Done("Omsorg", 1, true, 2), Done("Øst", 2, false, 4), Done("Vest", 2, false, 8),
            Done("Oppvekst", 1, true, 16), Done("Solsida", 2, false, 32),
        ]);
        Assert.Equal([63, 14, null, null, 48, null], lines.Select(l => l.Sums?.ImprovementsDone));
    }

    [Fact]
    public void Found_and_used_hours_are_summed_apart()
    {
        var unit = SomeTrends.Row(SomeTrends.Unit("Øst", 1)) with { IdentifiedHours = 100, RealisedHours = 7, OpenEscalations = 2, LateEscalations = 1 };
        var sums = TrendLine.Of([SomeTrends.Row(SomeTrends.Unit("Omsorg", 0, isArea: true)), unit, unit])[0].Sums;
        Assert.Equal(new TrendSums(0, 200, 14, 4, 2), sums);
    }

    [Fact]
    public void An_area_without_a_board_of_its_own_is_a_heading_alone()
    {
        var area = SomeTrends.Row(SomeTrends.Unit("Omsorg", 0, isArea: true));
        Assert.False(TrendLine.Of([area])[0].HasOwnBoard);
        Assert.True(TrendLine.Of([area with { Points = [SomeTrends.Point(0)] }])[0].HasOwnBoard);
        Assert.True(TrendLine.Of([area with { Meetings = [new(SomeTrends.Last, MeetingMarkState.NotHeld)] }])[0].HasOwnBoard);
        Assert.False(TrendLine.Of([area with { Meetings = [new(SomeTrends.Last, MeetingMarkState.None)] }])[0].HasOwnBoard);
    }

    private static TrendRow Done(string name, int depth, bool isArea, int done) =>
        SomeTrends.Row(SomeTrends.Unit(name, depth, isArea)) with { ImprovementsDone = done };
}
