namespace VestreToten.Lean.Domain.Improve.Gains;

/// <summary>What kind of thing saved time is used for. The numbers are stored: never give one another meaning.</summary>
public enum GainPurpose
{
    /// <summary>Tid med bruker.</summary>
    Users = 1,

    /// <summary>Fag og kompetanse.</summary>
    Skills = 2,

    /// <summary>Dokumentasjon og kvalitet.</summary>
    Quality = 3,

    /// <summary>Større kapasitet.</summary>
    Capacity = 4,

    /// <summary>Ny tjeneste.</summary>
    NewService = 5,

    /// <summary>Arbeidsmiljø.</summary>
    WorkEnvironment = 6,

    /// <summary>Unngått innleie.</summary>
    AvoidedHiring = 7,

    /// <summary>Innsparing: taken out of the budget. Always on a line of its own.</summary>
    Savings = 8,
}
