using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards;

/// <summary>A result belongs to the words it judged.</summary>
public sealed class HistoriesTests
{
    private static readonly IsoWeek First = new(2026, 37);

    [Fact]
    public void A_result_is_marked_where_the_goal_has_other_words_since()
    {
        var histories = new Histories([Result(0, wording: 1), Result(2, wording: 1)], First, weeks: 12, start: First);
        Assert.False(histories.Vase(1, 7, "Vi hjelper hverandre", wording: 1).IsReworded);
        Assert.True(histories.Vase(1, 7, "Vi hjelper hverandre, også når det er rolig", wording: 2).IsReworded);
        Assert.False(histories.Vase(1, 8, "Et nytt mål", wording: 1).IsReworded);
    }

    [Fact]
    public void The_weeks_turn_at_the_first_result_of_new_words_also_after_a_gap()
    {
        var histories = new Histories([Result(0, wording: 1), Result(1, wording: 1), Result(3, wording: 2), Result(4, wording: 2)], First, weeks: 6, start: First);
        var vase = histories.RoundVase(1, 7, "Vi hjelper hverandre", 5, First.AddWeeks(4));
        Assert.Equal([false, false, false, true, false, false], vase.History.Select(w => w.IsReworded));
        Assert.False(vase.IsPreviousReworded);
        Assert.True(histories.RoundVase(1, 7, "Vi hjelper hverandre", 5, First.AddWeeks(3)).IsPreviousReworded);
    }

    [Fact]
    public void Weeks_before_the_board_was_in_use_are_not_missing()
    {
        var history = new Histories([Result(3, wording: 1)], First, weeks: 5, start: First.AddWeeks(2)).Vase(1, 7, "Vi hjelper hverandre", wording: 1).History;
        Assert.Equal([true, true, false, false, false], history.Select(w => w.IsBeforeStart));
        Assert.All(new Histories([], First, weeks: 5, start: null).Vase(1, 7, "Nytt", wording: 1).History, week => Assert.True(week.IsBeforeStart));
    }

    private static VisibleTally Result(int week, int wording) => new(First.AddWeeks(week), 7, wording, 1, 5, new BallCount(3, 1, 1), false, false);
}
