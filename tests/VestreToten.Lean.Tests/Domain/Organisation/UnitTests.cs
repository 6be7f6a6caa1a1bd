using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Organisation;

public sealed class UnitTests
{
    [Fact]
    public void A_path_holds_every_number_from_the_root_to_the_unit()
    {
        var sector = SomeUnits.Below(SomeUnits.Kommune(1), 4);

        Assert.Equal("/1/4/12/", SomeUnits.Below(sector, 12).Path);
    }

    [Fact]
    public void A_path_is_read_back_as_the_units_and_the_municipality()
    {
        var school = SomeUnits.Below(SomeUnits.Below(SomeUnits.Kommune(10), 4), 12);

        Assert.Equal([10, 4, 12], UnitPath.UnitsOf(school.Path));
        Assert.Equal((10, 10), (UnitPath.RootOf(school.Path), UnitPath.RootOf(SomeUnits.Kommune(10).Path)));
    }

    [Fact]
    public void A_unit_is_within_itself_and_all_units_above()
    {
        var kommune = SomeUnits.Kommune(1);
        var sector = SomeUnits.Below(kommune, 4);
        var school = SomeUnits.Below(sector, 12);

        Assert.True(school.IsWithin(school));
        Assert.True(school.IsWithin(sector));
        Assert.True(school.IsWithin(kommune));
    }

    [Fact]
    public void A_unit_is_not_within_units_below_beside_or_in_another_kommune()
    {
        var kommune = SomeUnits.Kommune(1);
        var sector = SomeUnits.Below(kommune, 4);

        Assert.False(kommune.IsWithin(sector));
        Assert.False(SomeUnits.Below(kommune, 5).IsWithin(sector));
        Assert.False(SomeUnits.Below(SomeUnits.Kommune(2), 40).IsWithin(kommune));
    }

    [Fact]
    public void Unit_12_is_not_within_unit_1() => Assert.False(SomeUnits.Kommune(12).IsWithin(SomeUnits.Kommune(1)));

    [Fact]
    public void Nothing_is_within_a_unit_that_has_not_taken_its_place()
    {
        var unplaced = Unit.Kommune("Ny kommune", "ny");

        Assert.False(SomeUnits.Kommune(1).IsWithin(unplaced));
        Assert.False(unplaced.IsWithin(unplaced));
    }

    [Fact]
    public void Nothing_goes_below_a_unit_that_has_not_taken_its_place() =>
        Rule.IsBroken("unit.parent-without-path", () => Unit.Below(Unit.Kommune("Ny kommune", "ny"), "Skole", "skole", 1, 10));
}
