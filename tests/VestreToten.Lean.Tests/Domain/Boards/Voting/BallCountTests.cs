using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class BallCountTests
{
    [Fact]
    public void Every_ball_is_counted_in_its_own_colour_in_whatever_order_they_come() =>
        Gen.Int[1, 3].Select(b => (BallColour)b).Array[0, 30].Sample(balls =>
        {
            var count = balls.Aggregate(new BallCount(), (vase, ball) => vase.With(ball));
            Assert.Equal(balls.Count(b => b == BallColour.Green), count.Green);
            Assert.Equal(balls.Count(b => b == BallColour.Pink), count.Pink);
            Assert.Equal(balls.Count(b => b == BallColour.Red), count.Red);
            Assert.Equal(balls.Length, count.Total);
        });
}
