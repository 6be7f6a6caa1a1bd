using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Insight.Digests;

public sealed partial class DigestTests
{
    [Fact]
    public void Who_has_chosen_nothing_gets_both_letters_in_bokmaal()
    {
        var choice = DigestChoice.Default(1);
        Assert.True(choice.Wants(DigestKind.Weekly) && choice.Wants(DigestKind.Monthly));
        Assert.Equal("nb-NO", choice.Language);
    }

    [Fact]
    public void Each_letter_is_chosen_by_itself()
    {
        var choice = DigestChoice.Default(1);
        choice.Choose(DigestKind.Weekly, false);
        Assert.Equal((false, true), (choice.Weekly, choice.Monthly));
        choice.Choose(DigestKind.Monthly, false);
        choice.Choose(DigestKind.Weekly, true);
        Assert.Equal((true, false), (choice.Weekly, choice.Monthly));
        Rule.IsBroken("digests.kind", () => choice.Choose((DigestKind)9, true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nn-NO-nynorsk")]
    [InlineData("nn\r\nBcc")]
    public void A_language_is_a_name(string language) => Rule.IsBroken("digests.language", () => DigestChoice.Default(1).Speak(language));
}
