namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>What came of a posted ballot.</summary>
/// <param name="Outcome">What the writer answered; null where the form never got that far.</param>
/// <param name="Form">What was posted, as far as it may be shown again.</param>
/// <param name="Status">The status of a form that is shown again.</param>
internal sealed record CastAttempt(CastOutcome? Outcome, BallotForm Form, int Status);
