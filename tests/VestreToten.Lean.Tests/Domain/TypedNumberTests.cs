using System.Globalization;
using VestreToten.Lean.Domain;

namespace VestreToten.Lean.Tests.Domain;

public sealed partial class TypedNumberTests
{
    [Theory]
    [InlineData("nb-NO", "6,5", "6.5")]
    [InlineData("nb-NO", "6.5", "6.5")]
    [InlineData("nn-NO", " 6,50 ", "6.5")]
    [InlineData("en-GB", "6.5", "6.5")]
    [InlineData("en-GB", "6,5", "6.5")]
    [InlineData("nb-NO", ",5", "0.5")]
    [InlineData("nb-NO", "6,", "6")]
    [InlineData("nb-NO", "007", "7")]
    [InlineData("nb-NO", "1,500", "1.5")]
    [InlineData("en-GB", "1.500", "1.5")]
    [InlineData("nb-NO", "1 500", "1500")]
    [InlineData("nb-NO", "1\u00a0500,25", "1500.25")]
    [InlineData("nb-NO", "12\u202f345\u202f678", "12345678")]
    [InlineData("nb-NO", "-3", "-3")]
    [InlineData("nb-NO", "\u22123", "-3")]
    [InlineData("nb-NO", "\u20133", "-3")]
    [InlineData("nb-NO", "-0", "0")]
    [InlineData("fa-IR", "6\u066b5", "6.5")]
    [InlineData("nb-NO", "000000000000000000001", "1")]
    [InlineData("nb-NO", "0,3333333333333333333333333333333333", "0.3333333333333333333333333333")]
    public void A_number_is_read_as_people_write_it_in_their_language(string culture, string typed, string number)
    {
        Assert.Equal(NumberFault.None, TypedNumber.Read(typed, CultureInfo.GetCultureInfo(culture), out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("nb-NO", "1.500")]
    [InlineData("nb-NO", "12.000")]
    [InlineData("en-GB", "1,500")]
    public void Three_digits_after_the_other_languages_mark_could_be_thousands_and_are_not_guessed_at(string culture, string typed)
    {
        Assert.Equal(NumberFault.Ambiguous, TypedNumber.Read(typed, CultureInfo.GetCultureInfo(culture), out var read));
        Assert.Equal(0, read);
    }
}
