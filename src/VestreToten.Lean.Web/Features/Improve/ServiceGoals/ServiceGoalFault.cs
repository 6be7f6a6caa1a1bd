namespace VestreToten.Lean.Web.Features.Improve.ServiceGoals;

/// <summary>Why something is not done with a service goal.</summary>
public enum ServiceGoalFault
{
    /// <summary>Words, measure, baseline or target that cannot be; see <see cref="Domain.Improve.ServiceGoals.ServiceGoalAim.Check"/>.</summary>
    BadAim,

    /// <summary>The why is too long.</summary>
    BadWhy,

    /// <summary>A number that cannot be kept, or a week that is not this one or one of the year before it.</summary>
    BadValue,

    /// <summary>The board has as many active goals as it can.</summary>
    TooMany,

    /// <summary>Nobody of the staff has proposed or supported it: whoever takes it into use must say that they know.</summary>
    NotAcknowledged,
}
