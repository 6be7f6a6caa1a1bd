using CsCheck;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.Voting;

public sealed partial class JoinCodeTests
{
    private static readonly Gen<string> AnyCode = Gen.Byte.Array[8].Select(bytes => JoinCode.From(bytes));

    /// <summary>What people take for one another; the symbols of a group stand for one meaning.</summary>
    private static readonly string[] LookAlikes = ["0OQD", "1IL", "UV", "G6C", "EF", "8B3", "A4", "2Z7"];

    [Fact]
    public void The_alphabet_has_twenty_symbols_and_no_vowels()
    {
        Assert.Equal(20, JoinCode.Alphabet.Distinct().Count());
        Assert.Empty(JoinCode.Alphabet.Intersect("AEIOU"));
    }

    [Fact]
    public void No_two_symbols_of_the_alphabet_look_alike() =>
        Assert.All(LookAlikes, group => Assert.Single(group.Intersect(JoinCode.Alphabet)));

    [Fact]
    public void Every_code_reads_back_as_itself() => AnyCode.Sample(code => Assert.Equal(code, JoinCode.Read(code)));

    [Fact]
    public void Every_code_has_eight_symbols_of_the_alphabet() =>
        AnyCode.Sample(code =>
        {
            Assert.Equal(8, code.Length);
            Assert.All(code, symbol => Assert.Contains(symbol, JoinCode.Alphabet));
        });

    [Fact]
    public void However_a_code_is_spaced_cased_and_misread_it_is_the_same_code() =>
        Gen.Select(AnyCode, Gen.Int[0, 1000].Array[8], Gen.Bool.Array[8], Gen.OneOf("", " ", "-", ".", "–", "_", "\u00a0").Array[9])
            .Sample((code, misreadings, lower, between) =>
            {
                var symbols = code.Select((symbol, i) => Misread(symbol, misreadings[i]))
                    .Select((symbol, i) => between[i] + (lower[i] ? char.ToLowerInvariant(symbol) : symbol));
                Assert.Equal(code, JoinCode.Read(string.Concat(symbols) + between[8]));
            });

    [Fact]
    public void The_two_groups_that_people_see_read_back() =>
        AnyCode.Sample(code => Assert.Equal(code, JoinCode.Read(SomeCodes.Spaced(code))));

    [Theory]
    [InlineData("https://tavle.kommune.no/s/CDFHJKLM")]
    [InlineData("http://localhost:5000/s/cdfhjklm?utm_source=teams")]
    [InlineData("tavle.kommune.no/S/CDFH-JKLM/felles")]
    [InlineData(" \u200bhttps://tavle.kommune.no/s/CDFHJKLM#question-2\r\n")]
    [InlineData("/s/CDFH%20JKLM", null)]
    [InlineData("https://tavle.kommune.no/i/0000000000", null)]
    [InlineData("\ufeffCDFH\u2011JKLM\u200e")]
    public void A_code_may_come_with_its_whole_address(string typed, string? code = "CDFHJKLM") => Assert.Equal(code, JoinCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("        ")]
    [InlineData("CDFHJKL")]
    [InlineData("CDFHJKLMN")]
    [InlineData("CDFHJKL/")]
    [InlineData("CDFHJKLS")]
    [InlineData("CDFHJKL\0")]
    [InlineData("CDFHJKLÅ")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(JoinCode.Read(typed));

    [Fact]
    public void A_flood_of_characters_is_no_code() => Assert.Null(JoinCode.Read(new string(' ', JoinCode.MaxTypedLength) + "CDFHJKLM"));

    private static char Misread(char symbol, int choice)
    {
        var group = LookAlikes.FirstOrDefault(g => g.Contains(symbol)) ?? symbol.ToString();
        return group[choice % group.Length];
    }
}
