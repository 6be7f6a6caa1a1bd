using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Ideas;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain;

public sealed class IdeaKeyTests
{
    private static readonly Gen<byte[]> Random = Gen.Byte.Array[IdeaKey.Bytes];

    [Fact]
    public void Every_key_has_26_symbols_and_reads_back_as_itself() =>
        Random.Select(bytes => IdeaKey.From(bytes)).Sample(key =>
        {
            Assert.Equal(26, key.Length);
            Assert.All(key, symbol => Assert.Contains(symbol, IdeaKey.Alphabet));
            Assert.Equal(key, IdeaKey.Read(key));
        });

    [Fact]
    public void Every_bit_counts() =>
        Gen.Select(Random, Gen.Int[0, 127]).Sample((bytes, bit) =>
        {
            var other = (byte[])bytes.Clone();
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(IdeaKey.From(bytes), IdeaKey.From(other));
        });

    [Fact]
    public void However_it_is_cased_spaced_and_misread_it_is_the_same_key() =>
        Gen.Select(Random, Gen.Int[0, 5].Array[26]).Sample((bytes, how) =>
        {
            var key = IdeaKey.From(bytes);
            Assert.Equal(key, IdeaKey.Read(string.Concat(key.Select((symbol, i) => Misread(symbol, how[i])))));
        });

    [Theory]
    [InlineData("00000000000000000000000000", 0)]
    [InlineData("00000000000000000000000001", 1)]
    [InlineData("0000000000000000000000007z", 255)]
    public void The_last_byte_is_the_last_symbols(string key, byte last) =>
        Assert.Equal(key, IdeaKey.From([.. new byte[15], last]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000000000000000000000")]
    [InlineData("000000000000000000000000000")]
    [InlineData("0000000000000000000000000/")]
    [InlineData("0000000000000000000000000å")]
    [InlineData("0000000000000000000000000\0")]
    [InlineData("80000000000000000000000000")]
    [InlineData("                                                            00000000000000000000000000")]
    public void What_cannot_be_a_key_is_none(string? typed) => Assert.Null(IdeaKey.Read(typed));

    [Fact]
    public void A_key_is_renewed_and_withdrawn()
    {
        var (first, second) = (IdeaKey.From(new byte[16]), IdeaKey.From([.. new byte[15], 1]));
        var access = IdeaAccess.Open(3, first, Calendar.TuesdayMorning);

        access.Renew(second, Calendar.TuesdayMorning.AddDays(1));
        Assert.Equal((second, Calendar.TuesdayMorning.AddDays(1)), (access.Key, access.Since));

        access.Withdraw(Calendar.TuesdayMorning.AddDays(2));
        access.Withdraw(Calendar.TuesdayMorning.AddDays(3));
        Assert.Equal((null, Calendar.TuesdayMorning.AddDays(2)), (access.Key, access.Since));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000A")]
    [InlineData("0000000000000000000000000o")]
    public void Only_a_key_as_it_is_made_is_taken_into_use(string key) =>
        Rule.IsBroken("ideas.key", () => IdeaAccess.Open(3, key, Calendar.TuesdayMorning));

    private static string Misread(char symbol, int how) => (symbol, how) switch
    {
        ('0', 0) => "o",
        ('0', 1) => "O",
        ('1', 0) => "i",
        ('1', 1) => "L",
        ('v', 0) => "u",
        (_, 2) => symbol.ToString().ToUpperInvariant(),
        (_, 3) => symbol + "-",
        _ => symbol.ToString(),
    };
}
