namespace VestreToten.Lean.Data.Upkeep;

/// <summary>
/// Where texts from people lay when what they type came to be cleaned. It is a list of that day, for one upgrade, and grows no
/// more: whatever is stored since is clean. What is no text from people (secrets, codes, ballots, tallies) is not in it.
/// </summary>
internal static class StoredTexts
{
    public static IReadOnlyList<(string Table, string[] Columns)> Columns { get; } =
    [
        ("Units", ["Name"]),
        ("Accounts", ["Name"]),
        ("ApiTokens", ["Name"]),
        ("AgendaItems", ["Title"]),
        ("MeetingChanges", ["Title", "Detail", "From", "To"]),
        ("GoalDecisions", ["GoalText", "Why"]),
        ("GoalWordings", ["Text"]),
        ("Escalations", ["Message", "Answer"]),
        ("Gains", ["Title", "Quality", "UsedFor"]),
        ("Improvements", ["Title", "Text", "Owner", "ProposedBy", "DeclineReason", "Whys"]),
        ("ImprovementComments", ["Name", "Text"]),
        ("ImprovementEvents", ["From", "To"]),
        ("ImprovementSheets", ["Background", "CurrentState", "Goal", "Analysis", "Actions", "FollowUp"]),
        ("ServiceGoalDecisions", ["GoalText", "Why"]),
        ("ServiceGoalWordings", ["Text", "Measure"]),
    ];

    /// <summary>Addresses by which people sign in: no two accounts have the same.</summary>
    public static (string Table, string[] Columns) Addresses { get; } =
        ("Accounts", ["Email", "NormalizedEmail", "UserName", "NormalizedUserName"]);
}
