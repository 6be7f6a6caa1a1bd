using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Tests.Features.Accounts.SignIn;

public sealed class PasswordRuleTests
{
    private static readonly string[] Names = ["Kari Nordmann", "kari.nordmann@vestretoten.invalid", "Vestre Toten kommune", "Ytterskogen omsorgsboliger"];

    [Theory]
    [InlineData("passord12345")]
    [InlineData("Passord12345")]
    [InlineData("Passord2026!")]
    [InlineData("p4ss0rd12345")]
    [InlineData("sommer202620")]
    [InlineData("Sommeren2026")]
    [InlineData("velkommen123")]
    [InlineData("Velkommen2026!")]
    [InlineData("ytterskogen1")]
    [InlineData("Ytterskogen2026")]
    [InlineData("karinordmann")]
    [InlineData("KariNordmann1")]
    [InlineData("vestretoten123")]
    [InlineData("qwertyuiop123")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("password1234")]
    [InlineData("tavletavletavle")]
    [InlineData("hemmelighemmelig")]
    public void What_is_tried_first_is_refused(string password) => Assert.True(PasswordRule.IsGuessable(password, Names));

    [Theory]
    [InlineData("en hel setning her")]
    [InlineData("Katta spiste sju pannekaker på lørdag")]
    [InlineData("grøn sykkel utan ringjeklokke")]
    [InlineData("trg7-kx2m-pw9q-hh3d")]
    [InlineData("🧶🧶 nøste opp garnet sakte 🧶")]
    public void A_sentence_of_ones_own_will_do(string password) => Assert.False(PasswordRule.IsGuessable(password, Names));

    [Fact]
    public void However_long_it_is_the_answer_comes()
    {
        Assert.True(PasswordRule.IsGuessable(new string('a', 10_000), []));
        Assert.False(PasswordRule.IsGuessable(string.Concat(Enumerable.Range(0, 1000).Select(i => (char)('a' + (i * i * 7 % 26)))), []));
    }
}
