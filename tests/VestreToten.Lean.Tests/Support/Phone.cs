using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Support;

/// <summary>Tags and sealed ballots as phones would give: random, but the same for the same number.</summary>
internal static class Phone
{
    public static byte[] Tag(int phone) => Bytes(phone, RoundKeys.TagLength);

    public static byte[] Sealed(int phone, int form = 1) => Bytes((phone * 1000) + form + 500_000, BallotSeal.Length);

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
