using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed partial class AuditorTests
{
    [Fact]
    public void The_auditor_sees_that_a_sum_without_red_leaves_no_red_to_anyone()
    {
        var findings = Solve(new Figure([A, B], new BallCount(5, 2, 0)));

        Assert.Empty(findings.Solved);
        Assert.Equal([Hidden(A), Hidden(B)], findings.Narrowed);
    }

    [Fact]
    public void The_auditor_subtracts_one_figure_from_another()
    {
        var findings = Solve(
            new Figure([A, B, C], new BallCount(6, 3, 2)), new Figure([A, B], new BallCount(4, 2, 1)));

        Assert.Equal([Hidden(C)], findings.Solved);
        Assert.Empty(findings.Narrowed);
    }

    [Fact]
    public void The_auditor_solves_three_overlapping_sums()
    {
        var findings = Solve(
            new Figure([A, B], new BallCount(4, 2, 1)), new Figure([B, C], new BallCount(4, 2, 2)), new Figure([A, C], new BallCount(4, 2, 1)));

        Assert.Equal(3, findings.Solved.Count);
    }

    [Fact]
    public void The_auditor_counts_a_secret_that_is_simply_shown() =>
        Assert.Equal([Hidden(C)], Solve(new Figure([C], new BallCount(2, 1, 1))).Solved);

    [Fact]
    public void The_auditor_finds_nothing_in_a_sum_with_all_colours() =>
        Assert.Equal(0, Solve(new Figure([A, B, C], new BallCount(6, 4, 1))).Recovered);

    [Fact]
    public void The_auditor_finds_the_sum_of_a_board_whose_vases_it_cannot_tell_apart()
    {
        var findings = Solve(new Figure([A, B, D], new BallCount(6, 3, 2)), new Figure([B], new BallCount(2, 1, 1)));

        Assert.Equal([Hidden(B), new Secret(1, SomeOrganisation.First, null)], findings.Solved.OrderByDescending(s => s.Unit));
    }

    [Fact]
    public void The_auditor_takes_the_one_goal_from_a_board_that_is_shown_with_and_without_it() =>
        Assert.Contains(Hidden(D), Solve(new Figure([A, D], new BallCount(4, 2, 1)), new Figure([A], new BallCount(1, 1, 1))).Solved);
}
