using System.Security.Cryptography;
using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class BallotSealTests : IDisposable
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

    public void Dispose() => _keys.Dispose();

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }
}
