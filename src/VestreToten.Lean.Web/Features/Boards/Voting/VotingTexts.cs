namespace VestreToten.Lean.Web.Features.Boards.Voting;

/// <summary>The texts of the phone's pages: names the resources beside this file.</summary>
internal sealed class VotingTexts;
