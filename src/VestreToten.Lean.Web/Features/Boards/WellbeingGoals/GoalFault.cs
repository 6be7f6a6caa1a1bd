namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>The outcome of a request to change the goals.</summary>
public enum GoalOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The words are not a goal's words; see <see cref="Domain.Boards.WellbeingGoals.GoalText.Check"/>.</summary>
    BadText,

    /// <summary>The why is too long; see <see cref="Domain.Boards.WellbeingGoals.GoalDecision.CheckWhy"/>.</summary>
    BadWhy,

    /// <summary>Five goals are active already.</summary>
    TooMany,

    /// <summary>Somebody else has changed it: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>Not this person.</summary>
    Denied,
}
