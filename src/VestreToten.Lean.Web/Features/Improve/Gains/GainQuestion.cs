namespace VestreToten.Lean.Web.Features.Improve.Gains;

/// <summary>What somebody is about to do with a gain.</summary>
public enum GainQuestion
{
    Change,

    Agree,

    Realise,

    Lapse,
}
