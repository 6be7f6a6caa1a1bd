using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class BowlPackingTests
{
    [Fact]
    public void Every_meeting_has_a_bowl_with_a_ball_for_everyone_inside_the_glass()
    {
        for (var people = 0; people <= Headcount.Most; people++)
        {
            var places = BowlPacking.Places(people);
            Assert.Equal(people, places.Count);
            Assert.All(places, place =>
            {
                Assert.InRange(place.X, place.Size / 2 - 1e-9, 1 - place.Size / 2 + 1e-9);
                Assert.InRange(place.Y, place.Size / 2 - 1e-9, 0.61 - place.Size / 2);
            });
        }
    }

    [Fact]
    public void The_topmost_ball_is_taken_first_and_no_two_lie_in_the_same_place()
    {
        var places = BowlPacking.Places(60);

        Assert.Equal(places.Select(p => p.Y).Order(), places.Select(p => p.Y));
        Assert.Equal(60, places.Select(p => (Math.Round(p.X, 6), Math.Round(p.Y, 6))).Distinct().Count());
    }

    [Fact]
    public void Fewer_people_have_larger_balls() =>
        Assert.True(BowlPacking.Places(8)[0].Size > BowlPacking.Places(60)[0].Size);

    [Fact]
    public void Nobody_brings_fewer_than_no_balls() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BowlPacking.Places(-1));
}
