using System.Security.Cryptography;
using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed class BallotSealTests : IDisposable
{
    private const int Round = 42;

    private readonly RoundKeys _keys = new(new byte[32], new byte[32]);
    private readonly byte[] _tag = [.. Enumerable.Range(1, RoundKeys.TagLength).Select(b => (byte)b)];
    private readonly Ballot _ballot = new([BallColour.Green, BallColour.Red, BallColour.Pink], 3);

    [Fact]
    public void A_sealed_ballot_opens_for_its_round_and_tag() =>
        BallotTests.AnyBallot.Sample(ballot =>
        {
            using var seal = _keys.Seal(Round);
            var opened = seal.Open(seal.Close(ballot, _tag), _tag);
            Assert.Equal(ballot.Balls, opened.Balls);
            Assert.Equal(ballot.Sequence, opened.Sequence);
        });

    [Fact]
    public void It_opens_after_a_restart_with_the_same_keys()
    {
        using var seal = _keys.Seal(Round);
        using var keysAfterRestart = new RoundKeys(new byte[32], new byte[32]);
        using var sealAfterRestart = keysAfterRestart.Seal(Round);

        Assert.Equal(_ballot.Balls, sealAfterRestart.Open(seal.Close(_ballot, _tag), _tag).Balls);
    }

    [Fact]
    public void A_row_moved_to_another_phones_place_does_not_open()
    {
        using var seal = _keys.Seal(Round);
        var sealedBallot = seal.Close(_ballot, _tag);

        for (var bit = 0; bit < RoundKeys.TagLength * 8; bit++)
        {
            var other = Flip(_tag, bit);
            Assert.Throws<AuthenticationTagMismatchException>(() => seal.Open(sealedBallot, other));
        }
    }

    [Fact]
    public void A_row_moved_to_another_round_does_not_open()
    {
        using var seal = _keys.Seal(Round);
        using var other = _keys.Seal(Round + 1);

        Assert.Throws<AuthenticationTagMismatchException>(() => other.Open(seal.Close(_ballot, _tag), _tag));
    }

    [Fact]
    public void A_ballot_does_not_open_with_other_keys()
    {
        using var seal = _keys.Seal(Round);
        using var otherKeys = new RoundKeys(new byte[32], Flip(new byte[32], 7));
        using var other = otherKeys.Seal(Round);

        Assert.Throws<AuthenticationTagMismatchException>(() => other.Open(seal.Close(_ballot, _tag), _tag));
    }

    [Fact]
    public void A_sealed_ballot_changed_in_any_bit_does_not_open()
    {
        using var seal = _keys.Seal(Round);
        var sealedBallot = seal.Close(_ballot, _tag);

        for (var bit = 0; bit < BallotSeal.Length * 8; bit++)
        {
            var changed = Flip(sealedBallot, bit);
            Assert.Throws<AuthenticationTagMismatchException>(() => seal.Open(changed, _tag));
        }
    }

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

    public void Dispose() => _keys.Dispose();

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }
}
