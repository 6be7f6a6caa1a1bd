namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What can be written of a gain beside its time; the time has limits of its own in <see cref="GainTime"/>.</summary>
public static class GainLimits
{
    public const int MaxTitleLength = 120;

    /// <summary>The most characters of what the time is used for.</summary>
    public const int MaxUsedForLength = 300;

    /// <summary>The most characters of what became better.</summary>
    public const int MaxQualityLength = 500;

    /// <summary>The most kroner a year.</summary>
    public const long MaxKroner = 1_000_000_000_000;

    public const int FirstYear = 2000;

    public const int LastYear = 2100;

    public static TextFault CheckTitle(string? typed) => PlainText.Check(PlainText.OneLine(typed), 1, MaxTitleLength);

    /// <summary>What is wrong with the answer to what the time is used for. There must be one.</summary>
    public static TextFault CheckUsedFor(string? typed) => PlainText.Check(PlainText.OneLine(typed), 1, MaxUsedForLength);

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
