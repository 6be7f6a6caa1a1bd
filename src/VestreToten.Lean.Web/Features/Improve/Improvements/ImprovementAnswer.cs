using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>Why work on an improvement is rejected.</summary>
public enum ImprovementFault
{
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

    /// <summary>The board has as many open improvements as it may.</summary>
    BoardFull,
}

/// <summary>The answer to a press.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The improvement; 0 where there is none.</param>
/// <param name="Change">The number of the change, by which it can be taken back; null where nothing changed.</param>
public readonly record struct ImprovementAnswer(Outcome<ImprovementFault> Outcome, int Id = 0, int? Change = null) : IOutcome<ImprovementAnswer>
{
    public bool IsDone => Outcome.IsDone;

    /// <summary>An improvement keeps its history: it is taken back by <see cref="Change"/>, and that is a line of it too.</summary>
    public ImprovementAnswer WithUndo(BoardUndo undo) => this;

    public static implicit operator ImprovementAnswer(Outcome outcome) => new(outcome);

    public static implicit operator ImprovementAnswer(ImprovementFault fault) => new(fault);

    /// <summary>Nothing came of it.</summary>
    public static implicit operator ImprovementAnswer(Outcome<ImprovementFault> outcome) => new(outcome);
}
