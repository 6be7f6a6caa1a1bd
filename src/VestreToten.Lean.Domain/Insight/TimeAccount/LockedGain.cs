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

    /// <summary>What a gain counts in a year.</summary>
    /// <param name="gain">The gain.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="unitId">Its unit.</param>
    /// <param name="unitPath">The unit's place in the tree.</param>
    /// <param name="lockedYearId">The locked year; 0 for what is only counted, and not to be stored.</param>
    public static LockedGain Of(Gain gain, int year, int unitId, string unitPath, int lockedYearId = 0) => new()
    {
        LockedYearId = lockedYearId, GainId = gain.Id, UnitId = unitId, UnitPath = unitPath, Title = gain.Title, UsedFor = gain.UsedFor,
        Purpose = gain.Purpose, State = gain.StateIn(year), IsOnce = gain.Period == GainPeriod.Once,
        IsNewlyFound = gain.IdentifiedYear == year, IsNewlyUsed = gain.IsUsedIn(year) && gain.RealisedOn?.Year == year,
        FoundParts = gain.IsFoundIn(year) ? gain.FoundParts : 0, UsedParts = gain.IsUsedIn(year) ? gain.UsedParts : 0,
        KronerPerYear = gain.KronerPerYear,
    };
}
