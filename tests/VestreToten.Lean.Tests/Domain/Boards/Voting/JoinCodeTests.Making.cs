using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class JoinCodeTests
{
    [Fact]
    public void The_same_random_bytes_give_the_same_code() =>
        Assert.Equal(JoinCode.From([1, 2, 3, 4, 5, 6, 7, 8]), JoinCode.From([1, 2, 3, 4, 5, 6, 7, 8]));

    [Fact]
    public void Every_symbol_turns_up_at_every_place_about_equally_often()
    {
        var random = new Random(20261124);
        var counts = new int[JoinCode.Length, JoinCode.Alphabet.Length];
        var bytes = new byte[8];
        for (var n = 0; n < 20_000; n++)
        {
            random.NextBytes(bytes);
            var code = JoinCode.From(bytes);
            for (var i = 0; i < code.Length; i++)
                counts[i, JoinCode.Alphabet.IndexOf(code[i])]++;
        }

        // 1,000 of each are expected; the standard deviation is 31.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 840, 1160));
    }

    [Fact]
    public void The_hash_of_a_code_is_sha_256() =>
        Assert.Equal(
            "D2C96989B73005A6DB9EF03F706725E16E46F7DA2407DC117B3FB2312E1CF0F3",
            Convert.ToHexString(JoinCode.Hash("CDFHJKLM")));
}
