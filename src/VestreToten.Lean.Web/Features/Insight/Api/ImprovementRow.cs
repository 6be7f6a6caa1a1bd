using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Web.Features.Insight.Api;

/// <summary>A suggestion or a time thief, without the free text behind its title and without the names of people.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What it began as.</param>
/// <param name="State">Where it is.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Created">The day it was added.</param>
/// <param name="StateSince">The day it came to its column.</param>
/// <param name="Ended">The day it was done or declined; null while open.</param>
/// <param name="Due">When it is to be finished.</param>
/// <param name="Effort">How much work it takes.</param>
/// <param name="Effect">How much it gives.</param>
/// <param name="Escalated">Whether the board above has it and has not answered.</param>
public sealed record ImprovementRow(
    int Id, string Unit, ImprovementKind Kind, ImprovementState State, string Title, DateOnly Created, DateOnly StateSince, DateOnly? Ended,
    DateOnly? Due, Effort? Effort, Effect? Effect, bool Escalated);
