using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>From everything a manager can see over a year: can anything hidden be worked out?</summary>
public sealed class AuditorTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_hidden_is_recovered_in_a_thousand_organisations()
    {
        var findings = Enumerable.Range(1, 1000).AsParallel().Select(Audit).ToArray();

        output.WriteLine($"{findings.Sum(f => f.Hidden)} hidden counts, {findings.Sum(f => f.Recovered)} recovered");
        Assert.Equal(0, findings.Sum(f => f.Recovered));
        Assert.True(findings.Sum(f => f.Hidden) > 100_000, "There must be something to keep back.");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_threshold_alone_gives_hidden_counts_away_over_the_tree_and_over_time(bool overTree, bool overTime)
    {
        var findings = Enumerable.Range(1, 10).Select(seed => SomeOrganisation.From(seed, weeks: 13))
            .Select(o => Auditor.Solve(NaiveDisclosure.Of(o, overTree, overTime), o.Balls, o.MayShow, o.MayShowTogether)).ToArray();

        output.WriteLine($"{findings.Sum(f => f.Hidden)} hidden counts, {findings.Sum(f => f.Recovered)} recovered");
        Assert.True(findings.Sum(f => f.Solved.Count) > 50, "The auditor found nothing where there is something.");
    }

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

    private static readonly Atom A = new(1, SomeOrganisation.First, 1);
    private static readonly Atom B = new(2, SomeOrganisation.First, 1);
    private static readonly Atom C = new(3, SomeOrganisation.First, 1);
    private static readonly Atom D = new(1, SomeOrganisation.First, 2);

    private static Secret Hidden(Atom atom) => new(atom.Unit, atom.Week, atom.Goal);

    private static Findings Solve(params Figure[] figures) => Auditor.Solve(
        figures,
        new Dictionary<Atom, int> { [A] = 3, [B] = 4, [C] = 4, [D] = 4 }.Where(a => figures.Any(f => f.Atoms.Contains(a.Key))).ToDictionary(),
        new HashSet<Atom>(), new HashSet<(int, IsoWeek)>());

    private static Findings Audit(int seed)
    {
        var organisation = SomeOrganisation.From(seed);
        return Auditor.Solve(Figure.Of(organisation), organisation.Balls, organisation.MayShow, organisation.MayShowTogether);
    }
}
