using System.Globalization;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>A field of the gain form.</summary>
public enum GainField
{
    Title,
    Amount,
    Occurrences,
    People,
    Weeks,
    Kroner,
    Quality,
}

/// <summary>What is wrong with a field: a key in the texts, and the limit it speaks of.</summary>
public sealed record GainFieldFault(string Key, long Limit = 0);

/// <summary>The gain form as it was typed, right or wrong.</summary>
public sealed record GainTyped
{
    public string Title { get; set; } = "";

    public string Amount { get; set; } = "";

    public TimeUnit Unit { get; set; } = TimeUnit.Minutes;

    public string Occurrences { get; set; } = "1";

    public GainPeriod Period { get; set; } = GainPeriod.Week;

    public string People { get; set; } = "1";

    public string Weeks { get; set; } = GainTime.DefaultWeeks.ToString(CultureInfo.InvariantCulture);

    public string Kroner { get; set; } = "";

    public string Quality { get; set; } = "";

    /// <summary>A stored gain to be typed over.</summary>
    public static GainTyped From(GainView gain, CultureInfo culture)
    {
        var time = gain.Formula.Time;
        return new GainTyped
        {
            Title = gain.Title, Amount = time.MinutesPerOccurrence.ToString(culture), Unit = TimeUnit.Minutes,
            Occurrences = time.Occurrences.ToString(culture), Period = time.Period, People = time.People.ToString(culture),
            Weeks = time.WeeksPerYear.ToString(culture), Kroner = gain.KronerPerYear?.ToString(culture) ?? "", Quality = gain.Quality,
        };
    }

    /// <summary>Reads the form: an input, or what is wrong with each field.</summary>
    public (GainInput? Input, IReadOnlyDictionary<GainField, GainFieldFault> Faults) Read(CultureInfo culture)
    {
        var faults = new Dictionary<GainField, GainFieldFault>();
        Check(GainField.Title, GainLimits.CheckTitle(Title), GainLimits.MaxTitleLength);
        if (HoursInput.TryRead(Amount, culture, out var minutes, Unit) is var amount && amount != NumberFault.None)
            faults[GainField.Amount] = new GainFieldFault("Amount." + amount, amount == NumberFault.TooLow ? 1 : GainTime.MaxMinutes);
        var occurrences = Whole(GainField.Occurrences, Occurrences, 1, GainTime.MaxOccurrences);
        var people = Whole(GainField.People, People, 1, GainTime.MaxPeople);
        var weeks = Whole(GainField.Weeks, Weeks, 1, GainTime.AllWeeks);
        long? kroner = string.IsNullOrWhiteSpace(Kroner) ? null : Whole(GainField.Kroner, Kroner, 0, GainLimits.MaxKroner);
        Check(GainField.Quality, GainLimits.CheckQuality(Quality), GainLimits.MaxQualityLength);
        return faults.Count > 0
            ? (null, faults)
            : (new GainInput(Title, GainTime.Of(minutes, (int)occurrences, Period, (int)people, (int)weeks), kroner, Quality), faults);

        void Check(GainField field, TextFault fault, int longest)
        {
            if (fault != TextFault.None)
                faults[field] = new GainFieldFault("Text." + fault, longest);
        }

        long Whole(GainField field, string typed, long lowest, long highest)
        {
            var fault = TypedNumber.ReadWhole(typed, culture, lowest, highest, out var number);
            if (fault != NumberFault.None)
                faults[field] = new GainFieldFault("Number." + fault, fault == NumberFault.TooLow ? lowest : highest);
            return number;
        }
    }
}
