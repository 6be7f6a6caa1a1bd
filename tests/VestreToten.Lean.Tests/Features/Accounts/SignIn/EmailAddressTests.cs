using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("kari@kommune.no", "KARI@KOMMUNE.NO")]
    [InlineData("øyvind@kommune.no", "ØYVIND@KOMMUNE.NO")]
    [InlineData("a\u030Ase@kommune.no", "ÅSE@KOMMUNE.NO")]
    public void Spellings_of_one_address_are_alike(string typed, string key) => Assert.Equal(key, EmailAddress.Key(typed));

    [Theory]
    [InlineData("")]
    [InlineData("kari")]
    [InlineData("@kommune.no")]
    [InlineData("kari@")]
    [InlineData("kari@kommune@no")]
    [InlineData("kari @kommune.no")]
    public void What_can_be_nobodys_is_told_without_asking(string typed) => Assert.Null(EmailAddress.Key(typed));

    [Theory]
    [InlineData("\u200bkari@kommune.no\u200e")]
    [InlineData("\ufeffkari@\u00adkommune.no")]
    [InlineData("\u00a0kari@kommune.no\u202f\r\n")]
    [InlineData("kari\0@kommune.no")]
    [InlineData("kari\uFFFE@kommune.no")]
    [InlineData("mailto:kari@kommune.no")]
    [InlineData("Kari Nordmann <kari@kommune.no>")]
    [InlineData("«kari@kommune.no»,")]
    [InlineData("“Kari” <mailto:kari@kommune.no>")]
    [InlineData("\u202akari@kommune.no\u202c")]
    public void What_was_pasted_around_an_address_is_no_part_of_it(string typed)
    {
        Assert.Equal("KARI@KOMMUNE.NO", EmailAddress.Key(typed));
        Assert.Equal("kari@kommune.no", EmailAddress.Tidy(typed));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_part_of_it() => Assert.Equal("KARI@KOMMUNE.NO", EmailAddress.Key("kari\uD800@kommune.no"));

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        Assert.NotNull(EmailAddress.Key(new string('a', 252) + "@b"));
        Assert.Null(EmailAddress.Key(new string('a', 253) + "@b"));
    }
}
