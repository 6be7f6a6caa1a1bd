using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class BallotSealTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(BallotSeal.Length - 1)]
    [InlineData(BallotSeal.Length + 1)]
    public void Something_of_another_length_was_not_sealed_here(int length)
    {
        using var seal = _keys.Seal(Round);

        Assert.ThrowsAny<CryptographicException>(() => seal.Open(new byte[length], _tag));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_length_does_not_tell_how_many_goals_there_are(int goals)
    {
        using var seal = _keys.Seal(Round);
        var ballot = new Ballot([.. Enumerable.Repeat(BallColour.Pink, goals)], uint.MaxValue);

        Assert.Equal(BallotSeal.Length, seal.Close(ballot, _tag).Length);
    }

    [Fact]
    public void The_same_ballot_sealed_many_times_never_shares_a_nonce_or_a_text()
    {
        using var seal = _keys.Seal(Round);
        var rows = Enumerable.Range(0, 500).Select(_ => seal.Close(_ballot, _tag)).ToList();

        Assert.Equal(500, rows.Select(row => Convert.ToHexString(row[..12])).Distinct().Count());
        Assert.Equal(500, rows.Select(row => Convert.ToHexString(row[12..])).Distinct().Count());
        Assert.All(rows, row => Assert.NotEqual(new byte[12], row[..12]));
    }
}
