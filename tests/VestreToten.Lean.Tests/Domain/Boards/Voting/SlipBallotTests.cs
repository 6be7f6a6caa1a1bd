using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

/// <summary>A ballot of a slip: the phone that used it is written where the colours leave room.</summary>
public sealed class SlipBallotTests
{
    [Fact]
    public void Balls_number_and_claim_are_read_as_they_were_written() =>
        Gen.Select(Gen.Int[1, 3].Select(b => (BallColour)b).Array[1, 5], Gen.UInt, Gen.UInt[0, (1u << Ballot.ClaimBits) - 1]).Sample((balls, sequence, claim) =>
        {
            Span<byte> bytes = stackalloc byte[Ballot.Length];
            new Ballot(balls, sequence, claim).Write(bytes);
            var read = Ballot.Read(bytes);
            return read.Balls.SequenceEqual(balls) && read.Sequence == sequence && read.Claim == claim;
        });

    [Fact]
    public void A_ballot_of_no_slip_is_written_as_it_was_before_there_were_any()
    {
        Span<byte> bytes = stackalloc byte[Ballot.Length];
        new Ballot([BallColour.Red, BallColour.Green], 7).Write(bytes);
        Assert.Equal([3, 1, 0, 0, 0, 7, 0, 0, 0], bytes.ToArray());
        Assert.Equal(0u, Ballot.Read(bytes).Claim);
    }

    [Fact]
    public void A_claim_of_too_many_bits_is_none() =>
        Rule.IsBroken("ballots.claim", () => _ = new Ballot([BallColour.Green], 1, 1u << Ballot.ClaimBits));

    [Fact]
    public void What_stands_for_a_slip_is_no_token()
    {
        Assert.NotEqual(PinnedBytes.Length, VotingSlip.TokenOf(new string('0', IdeaKey.Length)).Length);
        Assert.NotEqual(VotingSlip.TokenOf("a"), VotingSlip.TokenOf("b"));
    }
}
