using CsCheck;
using VestreToten.Lean.Domain.Organisation;

namespace VestreToten.Lean.Tests.Domain.Organisation;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Åsvang skole & SFO", "asvang-skole-sfo")]
    [InlineData("Vei, vann og avløp", "vei-vann-og-avlop")]
    [InlineData("Sæter – Øvre (2)", "saeter-ovre-2")]
    [InlineData("A\u030asen barnehage", "asen-barnehage")]
    [InlineData("Kárášjohka", "karasjohka")]
    [InlineData("Đeanu čuđegieddi ŋŧž", "deanu-cudegieddi-ntz")]
    [InlineData("Unjárgga gielda – ŠŽÁŊ", "unjargga-gielda-szan")]
    [InlineData("Sääʹmǩiõll ǥõǯ", "saamkioll-goz")]
    [InlineData("Þórshöfn við Ægissíðu", "thorshofn-vid-aegissidu")]
    [InlineData("Straße \u0141ódź œuvre", "strasse-lodz-oeuvre")]
    [InlineData("Medisin\u200brommet\u00ad", "medisinrommet")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Hjemmetjenesten 😀", "hjemmetjenesten")]
    public void A_slug_is_the_name_in_plain_letters(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("")]
    [InlineData(" – ")]
    [InlineData("学校")]
    public void A_name_without_plain_letters_still_gets_a_slug(string name) => Assert.Equal("enhet", Slug.From(name));

    [Fact]
    public void A_slug_is_at_most_sixty_characters_and_never_cut_after_a_hyphen()
    {
        Assert.Equal(60, Slug.From(new string('a', 200)).Length);
        Assert.Equal(new string('a', 59), Slug.From(new string('a', 59) + " bakken"));
    }

    [Fact]
    public void A_slug_never_needs_escaping_in_an_address() =>
        Gen.Char[' ', '\u2fff'].Array[0, 90].Select(c => new string(c)).Sample(name =>
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", Slug.From(name)));
}
