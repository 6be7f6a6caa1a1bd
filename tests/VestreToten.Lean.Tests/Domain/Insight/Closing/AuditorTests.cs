using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

/// <summary>From everything a manager can see over a year: can anything hidden be worked out?</summary>
public sealed partial class AuditorTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_hidden_is_recovered_in_forty_organisations() => AuditAll(first: 1, count: 40);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Nothing_hidden_is_recovered_in_the_rest_of_a_thousand_organisations() => AuditAll(first: 41, count: 960);

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

    private static readonly Atom A = new(1, SomeOrganisation.First, 1);
    private static readonly Atom B = new(2, SomeOrganisation.First, 1);
    private static readonly Atom C = new(3, SomeOrganisation.First, 1);
    private static readonly Atom D = new(1, SomeOrganisation.First, 2);

    private static Secret Hidden(Atom atom) => new(atom.Unit, atom.Week, atom.Goal);

    private static Findings Solve(params Figure[] figures) => Auditor.Solve(
        figures,
        new Dictionary<Atom, int> { [A] = 3, [B] = 4, [C] = 4, [D] = 4 }.Where(a => figures.Any(f => f.Atoms.Contains(a.Key))).ToDictionary(),
        new HashSet<Atom>(), new HashSet<(int, IsoWeek)>());

    private void AuditAll(int first, int count)
    {
        var findings = Enumerable.Range(first, count).AsParallel().Select(Audit).ToArray();

        output.WriteLine($"{findings.Sum(f => f.Hidden)} hidden counts, {findings.Sum(f => f.Recovered)} recovered");
        Assert.Equal(0, findings.Sum(f => f.Recovered));
        Assert.True(findings.Sum(f => f.Hidden) > 100 * count, "There must be something to keep back.");
    }

    private static Findings Audit(int seed)
    {
        var organisation = SomeOrganisation.From(seed);
        return Auditor.Solve(Figure.Of(organisation), organisation.Balls, organisation.MayShow, organisation.MayShowTogether);
    }
}
