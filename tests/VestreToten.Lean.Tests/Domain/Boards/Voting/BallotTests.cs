using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class BallotTests
{
    private static readonly BallColour[] OneGreen = [BallColour.Green];

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(uint.MaxValue, 0, true)]
    public void The_later_form_counts_in_whatever_order_they_arrive(uint arriving, uint earlier, bool replaces) =>
        Assert.Equal(replaces, new Ballot(OneGreen, arriving).Replaces(new Ballot(OneGreen, earlier)));

    [Theory]
    [InlineData]
    [InlineData(1, 1, 1, 1, 1, 1)]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(1, 255)]
    public void A_ballot_has_one_to_five_balls_of_the_three_colours(params int[] balls) =>
        Rule.IsBroken("ballots.balls", () => _ = new Ballot([.. balls.Select(b => (BallColour)b)], 1));

    [Fact]
    public void A_ballot_keeps_its_balls_when_the_callers_list_changes()
    {
        var balls = new List<BallColour> { BallColour.Red };
        var ballot = new Ballot(balls, 1);

        balls[0] = BallColour.Green;

        Assert.Equal([BallColour.Red], ballot.Balls);
    }

    [Fact]
    public void What_is_written_reads_back_over_whatever_lay_there() =>
        AnyBallot.Sample(ballot =>
        {
            Span<byte> bytes = stackalloc byte[Ballot.Length];
            bytes.Fill(0xFF);
            ballot.Write(bytes);
            var read = Ballot.Read(bytes);
            Assert.Equal(ballot.Balls, read.Balls);
            Assert.Equal(ballot.Sequence, read.Sequence);
        });

    internal static Gen<Ballot> AnyBallot { get; } =
        Gen.Select(Gen.Int[1, 3].Select(b => (BallColour)b).Array[1, 5], Gen.UInt).Select((balls, sequence) => new Ballot(balls, sequence));
}
