using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class BallRoundTests
{
    [Fact]
    public void Counting_takes_the_databases_half_of_the_key_away()
    {
        var round = SomeRounds.In(RoundState.Closing);
        Assert.Equal((SomeRounds.DatabaseKey, null), (round.DatabaseKey, round.Ballots));

        round.Close(ballots: 9, headcount: 12, hasColours: true);

        Assert.Equal((null, 9), (round.DatabaseKey, round.Ballots));
    }

    [Fact]
    public void The_key_files_name_is_known_until_the_file_is_gone()
    {
        Assert.Equal("round-key", SomeRounds.In(RoundState.Closed).KeyName);
        Assert.Equal("", SomeRounds.In(RoundState.Shredded).KeyName);
    }

    [Theory]
    [InlineData(12, 12, false)]
    [InlineData(13, 12, true)]
    [InlineData(0, 1, false)]
    public void More_ballots_than_people_is_said_plainly(int ballots, int headcount, bool overfull)
    {
        var round = SomeRounds.In(RoundState.Closing);

        round.Close(ballots, headcount, hasColours: false);

        Assert.Equal((overfull, headcount), (round.IsOverfull, round.Headcount));
    }
}
