namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>How much work an improvement takes (innsats).</summary>
public enum Effort
{
    Low = 1,

    High = 2,
}

/// <summary>How much an improvement gives (effekt).</summary>
public enum Effect
{
    Low = 1,

    High = 2,
}

/// <summary>The four fields of the matrix, best first.</summary>
public enum Pick
{
    /// <summary>Juvel: little effort, much effect.</summary>
    Jewel = 1,

    /// <summary>Lavthengende frukt: little effort, less effect.</summary>
    LowHangingFruit = 2,

    /// <summary>Større løft: much effort, much effect.</summary>
    BiggerLift = 3,

    /// <summary>La ligge: much effort, little effect.</summary>
    LeaveBe = 4,
}

/// <summary>
/// The matrix of effort and effect. Source: the PICK chart of Lean (possible, implement, challenge, kill), with the
/// friendlier names that Norwegian boards use.
/// </summary>
public static class PickMatrix
{
    /// <summary>The field; null until both are said.</summary>
    public static Pick? Of(Effort? effort, Effect? effect) => (effort, effect) switch
    {
        (Effort.Low, Effect.High) => Pick.Jewel,
        (Effort.Low, Effect.Low) => Pick.LowHangingFruit,
        (Effort.High, Effect.High) => Pick.BiggerLift,
        (Effort.High, Effect.Low) => Pick.LeaveBe,
        _ => null,
    };
}
