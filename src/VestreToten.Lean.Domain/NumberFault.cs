namespace VestreToten.Lean.Domain;

public enum NumberFault
{
    None,

    Missing,

    /// <summary>No number, as in <c>NaN</c>, <c>1e9</c> or <c>ca. 3</c>.</summary>
    NotANumber,

    /// <summary>It could be thousands or decimals, as <c>1.500</c> in Norwegian: asking is better than a figure a thousand times wrong.</summary>
    Ambiguous,

    /// <summary>Less than nothing, where that means nothing.</summary>
    Negative,

    /// <summary>Under the lowest that is allowed.</summary>
    TooLow,

    /// <summary>Over the highest that is allowed.</summary>
    TooHigh,

    /// <summary>Decimals where only whole numbers mean anything.</summary>
    NotWhole,
}
