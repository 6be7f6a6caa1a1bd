using VestreToten.Lean.Domain.Boards.Meetings;

namespace VestreToten.Lean.Tests.Domain.Boards.Meetings;

public sealed class HeadcountTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_meeting_has_from_one_to_five_hundred_people(int people, bool possible) =>
        Assert.Equal(possible, Headcount.IsPossible(people));
}
