using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.Improvements;

public sealed class FiveWhysTests
{
    [Fact]
    public void Empty_answers_are_left_out_and_line_breaks_are_not_kept() =>
        Assert.Equal(["Nøkkelen er borte", "Den har ingen plass"], FiveWhys.From([" Nøkkelen\ner borte ", null, "", "Den har ingen plass"])!.Answers);

    [Fact]
    public void No_answers_are_none() => Assert.Null(FiveWhys.From(["", " ", null]));

    [Fact]
    public void They_come_back_from_storage_as_they_were()
    {
        var whys = FiveWhys.From(["a", "b | c", "\"d\"", "<e>", "🙂"]);

        Assert.Equal(whys, FiveWhys.FromStored(whys!.ToString()));
        Assert.Null(FiveWhys.FromStored(null));
        Assert.NotEqual(whys, FiveWhys.From(["a"]));
    }

    [Fact]
    public void More_than_five_or_too_long_ones_are_refused()
    {
        Rule.IsBroken("improvements.whys", () => FiveWhys.From(["1", "2", "3", "4", "5", "6"]));
        Rule.IsBroken("improvements.why", () => FiveWhys.From([new string('å', 301)]));
        Assert.NotNull(FiveWhys.From([new string('å', 300)]));
    }

    [Fact]
    public void An_empty_sheet_is_none_and_a_field_has_a_bound()
    {
        Assert.Null(A3Sheet.From(new A3Sheet("", " ", "\n", "", "", "")));
        Assert.Equal("a\nb", A3Sheet.From(SomeImprovements.Sheet with { Goal = " a\r\nb " })!.Goal);
        Rule.IsBroken("improvements.a3", () => A3Sheet.From(SomeImprovements.Sheet with { FollowUp = new string('å', 2001) }));
    }
}
