namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What can be written of a gain beside its time; the time has limits of its own in <see cref="GainTime"/>.</summary>
public static class GainLimits
{
    public const int MaxTitleLength = 120;

    /// <summary>The most characters of what the time is used for.</summary>
    public const int MaxUsedForLength = 300;

    /// <summary>The most characters of why a gain does not stand any longer.</summary>
    public const int MaxLapsedWhyLength = 300;

    /// <summary>The most characters of what became better.</summary>
    public const int MaxQualityLength = 500;

    /// <summary>The most kroner a year.</summary>
    public const long MaxKroner = 1_000_000_000_000;

    /// <summary>The smallest staff of which årsverk are shown: of fewer the figure would be about persons.</summary>
    public const int MinStaffForFte = 5;

    public const int FirstYear = 2000;

    public const int LastYear = 2100;

    /// <summary>Whether årsverk may be shown of so many staff; 0 is a number that nobody has given.</summary>
    public static bool ShowsFte(int staff) => staff is 0 or >= MinStaffForFte;

    public static TextFault CheckTitle(string? typed) => PlainText.Check(PlainText.OneLine(typed), 1, MaxTitleLength);

    /// <summary>What is wrong with the answer to what the time is used for. There must be one.</summary>
    public static TextFault CheckUsedFor(string? typed) => PlainText.Check(PlainText.OneLine(typed), 1, MaxUsedForLength);

    /// <summary>What is wrong with why it does not stand any longer. There must be a reason.</summary>
    public static TextFault CheckLapsedWhy(string? typed) => PlainText.Check(PlainText.OneLine(typed), 1, MaxLapsedWhyLength);

    /// <summary>What is wrong with the words on quality. Nothing at all is fine.</summary>
    public static TextFault CheckQuality(string? typed)
    {
        var fault = PlainText.Check(PlainText.OneLine(typed), 1, MaxQualityLength);
        return fault == TextFault.Empty ? TextFault.None : fault;
    }

    /// <summary>What is wrong with the kroner. None at all is fine.</summary>
    public static NumberFault CheckKroner(long? perYear) =>
        perYear is { } kroner ? TypedNumber.Check(kroner, 0, MaxKroner) : NumberFault.None;

    public static bool IsPossibleYear(int year) => year is >= FirstYear and <= LastYear;
}
