namespace VestreToten.Lean.Domain.Organisation;

/// <summary>What a kommune decides for all its units.</summary>
public sealed class MunicipalSettings
{
    /// <summary>Default threshold. KS 10-FAKTOR allows 3, most tools use 5.</summary>
    public const int UsualThreshold = 5;

    /// <summary>No kommune may go below this.</summary>
    public const int LowestThreshold = 3;

    private MunicipalSettings()
    {
    }

    /// <summary>The root unit whose settings these are.</summary>
    public int RootUnitId { get; private set; }

    /// <summary>The fewest ballots for which colours are shown, also on the wall.</summary>
    public int Threshold { get; private set; } = UsualThreshold;

    /// <summary>The usual settings for a kommune.</summary>
    public static MunicipalSettings For(int rootUnitId) => new() { RootUnitId = rootUnitId };

    /// <summary>Sets the threshold.</summary>
    /// <exception cref="RuleViolation"><c>settings.threshold-too-low</c>: below <see cref="LowestThreshold"/>.</exception>
    public void SetThreshold(int ballots)
    {
        if (ballots < LowestThreshold)
            throw new RuleViolation("settings.threshold-too-low");
        Threshold = ballots;
    }
}
