using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Gains;

namespace VestreToten.Lean.Tests.Features.Improve.Gains;

public sealed class GainTypedTests
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    [Fact]
    public void Half_an_hour_in_norwegian_is_thirty_minutes()
    {
        var (input, faults) = Typed(amount: "0,5", unit: TimeUnit.Hours).Read(Norwegian);
        Assert.Empty(faults);
        Assert.Equal(30, input!.Time.MinutesPerOccurrence);
    }

    [Theory]
    [InlineData("-2", "Amount.Negative")]
    [InlineData("0", "Amount.TooLow")]
    [InlineData("1000000000", "Amount.TooHigh")]
    [InlineData("ca. 3", "Amount.NotANumber")]
    [InlineData("", "Amount.Missing")]
    public void A_time_that_cannot_be_is_a_fault_beside_its_field(string typed, string key)
    {
        var (input, faults) = Typed(amount: typed).Read(Norwegian);
        Assert.Null(input);
        Assert.Equal(key, Assert.Single(faults, f => f.Key == GainField.Amount).Value.Key);
    }

    [Theory]
    [InlineData("1000000000", "Number.TooHigh", GainTime.MaxOccurrences)]
    [InlineData("-1", "Number.Negative", GainTime.MaxOccurrences)]
    [InlineData("0", "Number.TooLow", 1)]
    [InlineData("1,5", "Number.NotWhole", GainTime.MaxOccurrences)]
    public void So_is_how_often(string typed, string key, long limit)
    {
        var gain = Typed();
        gain.Occurrences = typed;
        Assert.Equal(new GainFieldFault(key, limit), Assert.Single(gain.Read(Norwegian).Faults).Value);
    }

    [Fact]
    public void Every_fault_is_said_at_once()
    {
        var gain = new GainTyped { Title = " ", Amount = "x", Occurrences = "", People = "-1", Weeks = "53", Kroner = "-5", Quality = new string('a', 501) };
        Assert.Equal(Enum.GetValues<GainField>(), gain.Read(Norwegian).Faults.Keys.Order());
    }

    [Theory]
    [InlineData(1, GainPeriod.Week, 1, 1, "30\u00A0min hver gang × 1 gang i uka × 1 person, 1 uke i året")]
    [InlineData(2, GainPeriod.Day, 3, 46, "30\u00A0min hver gang × 2 ganger om dagen × 3 personer, 46 uker i året")]
    public void What_was_typed_is_told_in_words_for_one_and_for_many(int occurrences, GainPeriod period, int people, int weeks, string told)
    {
        Bokmaal.Read();
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<GainTexts>>();

        Assert.Equal(told, GainWords.Typed(texts, GainTime.Of(30, occurrences, period, people, weeks)));
    }

    private static GainTyped Typed(string amount = "30", TimeUnit unit = TimeUnit.Minutes) => new() { Title = "Ett lager", Amount = amount, Unit = unit };
}
