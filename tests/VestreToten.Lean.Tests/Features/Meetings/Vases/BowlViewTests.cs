using Bunit;
using VestreToten.Lean.Web.Features.Meetings.Vases;

namespace VestreToten.Lean.Tests.Features.Meetings.Vases;

public sealed class BowlViewTests : BunitContext
{
    [Theory]
    [InlineData(14, 0, 14)]
    [InlineData(14, 9, 5)]
    [InlineData(14, 14, 0)]
    [InlineData(14, 16, 0)]
    public void The_bowl_holds_the_balls_that_nobody_has_cast(int people, int cast, int left)
    {
        var bowl = Render<BowlView>(p => p.Add(b => b.People, people).Add(b => b.Cast, cast));

        Assert.Equal(left, bowl.FindAll("img").Count);
    }

    [Fact]
    public void A_ball_stays_where_it_is_when_another_is_taken()
    {
        var bowl = Render<BowlView>(p => p.Add(b => b.People, 20).Add(b => b.Cast, 3));
        var before = bowl.FindAll("img").Select(i => i.GetAttribute("style")).ToList();

        bowl.Render(p => p.Add(b => b.Cast, 4));

        Assert.Equal(before[..^1], bowl.FindAll("img").Select(i => i.GetAttribute("style")));
    }
}
