using VestreToten.Lean.Domain.Improve.FiveS;

namespace VestreToten.Lean.Tests.Domain.Improve.FiveS;

/// <summary>The score and what is said of several: for all there can be.</summary>
public sealed class RoundScoreTests
{
    private static readonly PointMark[] Marks = Enum.GetValues<PointMark>();

    /// <summary>Every round of six points.</summary>
    private static IEnumerable<PointMark[]> Rounds =>
        Enumerable.Range(0, 4096).Select(code => Enumerable.Range(0, 6).Select(i => Marks[(code >> (2 * i)) & 3]).ToArray());

    [Fact]
    public void It_counts_what_is_in_order_of_what_was_answered_and_leaves_out_what_does_not_apply() => Assert.All(Rounds, marks =>
    {
        var score = RoundScore.Of(marks);
        Assert.Equal(marks.Count(m => m != PointMark.NotApplicable), score.Answered);
        Assert.Equal(score.Answered - marks.Count(m => m == PointMark.NeedsAction), score.InOrder);
        Assert.InRange(score.InOrder, 0, score.Answered);
        // What does not apply changes nothing, and the order says nothing.
        Assert.Equal(score, RoundScore.Of([.. marks.Where(m => m != PointMark.NotApplicable).Reverse()]));
        Assert.Equal(score.Answered > 0 && !marks.Contains(PointMark.NeedsAction), score.IsAllInOrder);
    });

    [Fact]
    public void A_zone_holds_after_four_rounds_in_a_row_and_not_before() => Assert.All(Enumerable.Range(0, 256), code =>
    {
        var newestFirst = Enumerable.Range(0, 8).Select(i => (RoundScore?)new RoundScore(((code >> i) & 1) == 1 ? 10 : 9, 10)).ToList();
        Assert.Equal((code & 0b1111) == 0b1111, RoundScore.Holds(newestFirst));
        Assert.False(RoundScore.Holds(newestFirst.Take(3)));
    });

    [Fact]
    public void A_skipped_round_and_one_in_which_nothing_applied_end_the_row()
    {
        RoundScore? fine = new(3, 3);
        Assert.True(RoundScore.Holds([fine, fine, fine, fine]));
        Assert.False(RoundScore.Holds([fine, fine, null, fine, fine]));
        Assert.False(RoundScore.Holds([fine, fine, new RoundScore(0, 0), fine, fine]));
        Assert.True(RoundScore.Holds([fine, fine, fine, fine, null, new RoundScore(1, 3)]));
    }
}
