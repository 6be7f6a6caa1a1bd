using VestreToten.Lean.Domain.Improve.Gains;

namespace VestreToten.Lean.Domain.Insight.TimeAccount;

/// <summary>What one gain counted in a locked year, and where its unit stood in the tree then.</summary>
public sealed class LockedGain
{
    private LockedGain()
    {
    }

    public long Id { get; private set; }

    public int LockedYearId { get; private set; }

    public int GainId { get; private set; }

    public int UnitId { get; private set; }

    /// <summary>The unit's place in the tree: <see cref="Organisation.Unit.Path"/>.</summary>
    public string UnitPath { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string UsedFor { get; private set; } = "";

    public GainPurpose? Purpose { get; private set; }

    public GainState State { get; private set; }

    /// <summary>Whether it is time that is saved once.</summary>
    public bool IsOnce { get; private set; }

    /// <summary>Whether it was found in this very year.</summary>
    public bool IsNewlyFound { get; private set; }

    /// <summary>Whether it was taken into use in this very year.</summary>
    public bool IsNewlyUsed { get; private set; }

    /// <summary>The time found, as <see cref="GainTime.HoursOf"/> reads it; 0 where it does not count as found in the year.</summary>
    public long FoundParts { get; private set; }

    /// <summary>The time used; 0 where it does not count as used in the year.</summary>
    public long UsedParts { get; private set; }

    /// <summary>Kroner a year beside the time.</summary>
    public long? KronerPerYear { get; private set; }

    /// <summary>It as every sum takes it.</summary>
    public GainCount Count => new(IsOnce, IsNewlyFound, IsNewlyUsed, State == GainState.Confirmed, FoundParts, UsedParts, KronerPerYear);

    /// <summary>What a gain counts in a year.</summary>
    /// <param name="gain">The gain.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="unitId">Its unit.</param>
    /// <param name="unitPath">The unit's place in the tree.</param>
    public static LockedGain Of(Gain gain, int year, int unitId, string unitPath)
    {
        var count = gain.CountIn(year);
        return new()
        {
            GainId = gain.Id, UnitId = unitId, UnitPath = unitPath, Title = gain.Title, UsedFor = gain.UsedFor, Purpose = gain.Purpose,
            State = gain.StateIn(year), IsOnce = count.IsOnce, IsNewlyFound = count.IsNewlyFound, IsNewlyUsed = count.IsNewlyUsed,
            FoundParts = count.FoundParts, UsedParts = count.UsedParts, KronerPerYear = count.KronerPerYear,
        };
    }
}
