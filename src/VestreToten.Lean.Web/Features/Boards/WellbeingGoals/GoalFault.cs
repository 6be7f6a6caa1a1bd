namespace VestreToten.Lean.Web.Features.Boards.WellbeingGoals;

/// <summary>Why the goals are not changed.</summary>
public enum GoalFault
{
    /// <summary>The words are not a goal's words; see <see cref="Domain.Boards.WellbeingGoals.GoalText.Check"/>.</summary>
    BadText,

    /// <summary>The why is too long; see <see cref="Domain.Boards.WellbeingGoals.GoalDecision.CheckWhy"/>.</summary>
    BadWhy,

    /// <summary>Five goals are active already.</summary>
    TooMany,

    /// <summary>A goal of these words is on the board already, or has been proposed.</summary>
    AlreadyThere,

    /// <summary>The goal says so already, or these words have been proposed for it.</summary>
    SameWording,
}
