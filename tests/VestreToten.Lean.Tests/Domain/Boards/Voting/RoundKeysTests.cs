using System.Runtime.CompilerServices;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class RoundKeysTests
{
    private static readonly byte[] FileHalf = [.. Enumerable.Range(0, 32).Select(b => (byte)b)];
    private static readonly byte[] DatabaseHalf = [.. Enumerable.Range(32, 32).Select(b => (byte)b)];
    private static readonly byte[] Token = [.. Enumerable.Range(200, 16).Select(b => (byte)b)];

    [Fact]
    public void The_same_halves_give_the_same_code_tags_and_forms()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        using var again = new RoundKeys(FileHalf, DatabaseHalf);

        Assert.Equal(keys.Code, again.Code);
        Assert.Equal(keys.Marks(Token).Tag, again.Marks(Token).Tag);
        Assert.Equal(keys.Marks(Token).Binding, again.Marks(Token).Binding);
    }

    [Fact]
    public void Any_bit_changed_in_either_half_gives_other_codes_tags_and_forms()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        for (var bit = 0; bit < 64 * 8; bit++)
        {
            byte[] both = [.. FileHalf, .. DatabaseHalf];
            both[bit / 8] ^= (byte)(1 << (bit % 8));
            using var other = new RoundKeys(both.AsSpan(0, 32), both.AsSpan(32));

            Assert.NotEqual(keys.Code, other.Code);
            Assert.NotEqual(keys.Marks(Token).Tag, other.Marks(Token).Tag);
            Assert.NotEqual(keys.Marks(Token).Binding, other.Marks(Token).Binding);
        }
    }

    [Fact]
    public void The_halves_cannot_change_places()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        using var swapped = new RoundKeys(DatabaseHalf, FileHalf);

        Assert.NotEqual(keys.Marks(Token).Tag, swapped.Marks(Token).Tag);
    }

    [Theory]
    [InlineData(31, 32)]
    [InlineData(32, 31)]
    [InlineData(33, 31)]
    [InlineData(0, 32)]
    public void Each_half_has_thirty_two_bytes(int file, int database) =>
        Rule.IsBroken("rounds.key-length", () => _ = new RoundKeys(new byte[file], new byte[database]));
}
