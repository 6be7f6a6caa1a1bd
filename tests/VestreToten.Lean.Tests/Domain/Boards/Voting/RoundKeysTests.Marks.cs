using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class RoundKeysTests
{
    [Fact]
    public void A_tag_has_sixteen_bytes_and_is_neither_the_token_nor_a_plain_hash_of_it()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        var tag = keys.Marks(Token).Tag;

        Assert.Equal(16, tag.Length);
        Assert.NotEqual(Token, tag);
        Assert.NotEqual(SHA256.HashData(Token)[..16], tag);
    }

    [Fact]
    public void What_binds_a_form_is_another_for_another_phone_and_tells_nothing_of_the_tag()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        byte[] otherToken = [.. Token[..^1], 0];

        Assert.Equal(16, keys.Marks(Token).Binding.Length);
        Assert.NotEqual(keys.Marks(Token).Binding, keys.Marks(otherToken).Binding);
        Assert.NotEqual(keys.Marks(Token).Binding, keys.Marks(Token).Tag);
        Assert.NotEqual(keys.Marks(Token).Binding, keys.Marks(keys.Marks(Token).Tag).Tag);
    }

    [Fact]
    public void Many_phones_at_once_each_get_their_own_marks()
    {
        using var keys = new RoundKeys(FileHalf, DatabaseHalf);
        byte[][] tokens = [.. Enumerable.Range(0, 64).Select(phone => new byte[] { (byte)phone, 1, 2, 3 })];
        var alone = tokens.Select(token => keys.Marks(token).Tag).ToList();

        Parallel.For(0, 20_000, i => Assert.Equal(alone[i % 64], keys.Marks(tokens[i % 64]).Tag));
    }

    [Fact]
    public void The_two_keys_differ_and_are_zeroed_at_the_end()
    {
        var keys = new RoundKeys(FileHalf, DatabaseHalf);
        byte[][] both = [TagKey(keys), SealKey(keys)];
        Assert.NotEqual(both[0], both[1]);
        Assert.All(both, key => Assert.NotEqual(new byte[32], key));

        keys.Dispose();

        Assert.All(both, key => Assert.Equal(new byte[32], key));
    }

    [Fact]
    public void Zeroed_keys_seal_nothing()
    {
        var keys = new RoundKeys(FileHalf, DatabaseHalf);
        keys.Dispose();

        Assert.Throws<ObjectDisposedException>(() => keys.Seal(1));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_tagKey")]
    private static extern ref byte[] TagKey(RoundKeys keys);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_sealKey")]
    private static extern ref byte[] SealKey(RoundKeys keys);
}
