using VestreToten.Lean.Domain.Insight.Closing;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Closing;

public sealed class OrganisationTreeTests
{
    [Fact]
    public void The_tree_is_walked_from_the_deepest_unit_to_the_root() =>
        Assert.Equal([4, 12, 2, 3, 1], OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/2/4/", "/1/3/", "/1/2/12/"]).Upwards);

    [Fact]
    public void A_unit_knows_those_directly_below_it() =>
        Assert.Equal([2, 3], OrganisationTree.FromPaths(["/1/", "/1/2/", "/1/2/4/", "/1/3/"]).Below(1));

    [Fact]
    public void A_subtree_alone_has_its_own_root()
    {
        var tree = OrganisationTree.FromPaths(["/1/2/", "/1/2/4/"]);

        Assert.Equal([4, 2], tree.Upwards);
        Assert.Equal([4], tree.Below(2));
    }

    [Fact]
    public void One_unit_in_two_places_is_refused() =>
        Rule.IsBroken("disclosure.unit-twice", () => OrganisationTree.FromPaths(["/1/2/", "/3/2/"]));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/1//2/")]
    [InlineData("/1/x/")]
    [InlineData("/1/-2/")]
    [InlineData("/1/99999999999/")]
    public void What_is_no_path_is_refused(string path) =>
        Rule.IsBroken("disclosure.path", () => OrganisationTree.FromPaths([path]));
}
