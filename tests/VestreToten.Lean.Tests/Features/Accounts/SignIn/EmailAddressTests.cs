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
    [InlineData("kari\0@kommune.no")]
    [InlineData("kari\uFFFE@kommune.no")]
    public void What_can_be_nobodys_is_told_without_asking(string typed) => Assert.Null(EmailAddress.Key(typed));

    [Fact]
    public void Half_a_surrogate_pair_is_nobodys() => Assert.Null(EmailAddress.Key("kari\uD800@kommune.no"));

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        Assert.NotNull(EmailAddress.Key(new string('a', 252) + "@b"));
        Assert.Null(EmailAddress.Key(new string('a', 253) + "@b"));
    }
}
