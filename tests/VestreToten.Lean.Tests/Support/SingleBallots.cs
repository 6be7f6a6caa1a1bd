using VestreToten.Lean.Data.Voting;

namespace VestreToten.Lean.Tests.Support;

/// <summary>The box takes ballots in groups; a test often has one.</summary>
internal static class SingleBallots
{
    public static byte[]? Find(this BallotBox box, int round, byte[] tag) => Assert.Single(box.Find(round, [tag]));

    public static void Put(this BallotBox box, int round, byte[] tag, byte[] sealedBallot) =>
        box.Put(round, [new SealedBallot(tag, sealedBallot)]);
}
