using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed partial class AccessCheckTests
{
    [Theory]
    [InlineData("ostsida")]
    [InlineData("omsorg")]
    [InlineData("kommunen")]
    [InlineData("finnes-ikke")]
    [InlineData("YTTERSKOGEN")]
    [InlineData("' OR 1=1 --")]
    [InlineData("")]
    public async Task Somebody_elses_board_and_one_that_is_not_there_are_alike(string slug)
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        foreach (var right in Enum.GetValues<Right>())
            Assert.Null(await _access.FindAsync(leader, right, slug, Now));
    }

    [Fact]
    public async Task A_board_by_number_is_no_way_around()
    {
        var leader = await _database.SignInAsync(Role.Leader, "ytterskogen");
        foreach (var right in Enum.GetValues<Right>())
        {
            Assert.False(await _access.AllowsAsync(leader, right, await BoardIdAsync("ostsida"), Now));
            Assert.False(await _access.AllowsAsync(leader, right, 4711, Now));
        }
    }
}
