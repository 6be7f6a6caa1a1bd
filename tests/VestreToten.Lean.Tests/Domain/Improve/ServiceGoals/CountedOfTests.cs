using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

public sealed class CountedOfTests
{
    [Theory]
    [InlineData("av 10 dager", 10, NumberFault.None)]
    [InlineData("av 10 dager", 0, NumberFault.None)]
    [InlineData("av 10 dager", 10.5, NumberFault.TooHigh)]
    [InlineData("av 10 dager", -5, NumberFault.Negative)]
    [InlineData(" Av 8", 9, NumberFault.TooHigh)]
    [InlineData("of 12 rooms", 13, NumberFault.TooHigh)]
    [InlineData("min ventetid", -5, NumberFault.None)]
    [InlineData("avvik", 1000, NumberFault.None)]
    [InlineData("av 1,5 liter", 1000, NumberFault.None)]
    [InlineData("prosent av 10", 1000, NumberFault.None)]
    [InlineData(null, 1000, NumberFault.None)]
    public void A_number_of_something_is_neither_below_nought_nor_above_it(string? measure, double number, NumberFault fault) =>
        Assert.Equal(fault, CountedOf.Check(measure, (decimal)number));
}
