namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>The outcome of a request to work on an improvement.</summary>
public enum ImprovementOutcome
{
    /// <summary>It is done, or was so already.</summary>
    Done,

    /// <summary>The title is no title; see <see cref="Domain.Improve.Improvements.ImprovementTexts.Title"/>.</summary>
    BadTitle,

    /// <summary>The text, comment, answer or sheet cannot be kept; see <see cref="Domain.Improve.Improvements.ImprovementTexts"/>.</summary>
    BadText,

    /// <summary>The name cannot be kept.</summary>
    BadName,

    /// <summary>Nobody plans for that day; see <see cref="Domain.Improve.Improvements.DueDate.Check"/>.</summary>
    BadDate,

    /// <summary>A no needs a reason of fitting length.</summary>
    BadReason,

    /// <summary>Only one of effort and effect was said.</summary>
    BadPlace,

    /// <summary>Not from where it is: a declined one goes to an open column first, and what has ended is not declined.</summary>
    CannotMove,

    /// <summary>There is nothing to take back, or something newer has happened.</summary>
    NothingToUndo,

    /// <summary>Somebody else has changed the same: the screen shows how it stands now.</summary>
    SomebodyElseDid,

    /// <summary>The board has as many open improvements as it may.</summary>
    BoardFull,

    /// <summary>No such improvement on this board.</summary>
    NotThere,

    /// <summary>Not this person.</summary>
    Denied,
}

/// <summary>The answer to a press.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The improvement; 0 where there is none.</param>
/// <param name="Change">The number of the change, by which it can be taken back; null where nothing changed.</param>
public readonly record struct ImprovementAnswer(ImprovementOutcome Outcome, int Id = 0, int? Change = null)
{
    /// <summary>Nothing came of it.</summary>
    public static implicit operator ImprovementAnswer(ImprovementOutcome outcome) => new(outcome);
}
