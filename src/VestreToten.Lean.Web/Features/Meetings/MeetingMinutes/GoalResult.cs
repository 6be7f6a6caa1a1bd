using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Web.Features.Meetings.MeetingMinutes;

/// <summary>A goal's result with the words it had that week.</summary>
/// <param name="IsWithheld">There are colours, and they are shown to the unit alone until the week is published.</param>
public sealed record GoalResult(int Position, string Text, int Ballots, BallCount? Colours, bool IsWithheld);
