namespace VestreToten.Lean.Domain.Improve.Improvements;

/// <summary>A problem on one sheet (A3): what is known of it and what is to be done. Any field may be empty.</summary>
/// <param name="Background">Bakgrunn.</param>
/// <param name="CurrentState">Nåsituasjon.</param>
/// <param name="Goal">Mål.</param>
/// <param name="Analysis">Analyse.</param>
/// <param name="Actions">Tiltak.</param>
/// <param name="FollowUp">Oppfølging.</param>
public sealed record A3Sheet(string Background, string CurrentState, string Goal, string Analysis, string Actions, string FollowUp)
{
    /// <summary>Whether there is nothing on it.</summary>
    public bool IsEmpty => this is { Background: "", CurrentState: "", Goal: "", Analysis: "", Actions: "", FollowUp: "" };

    /// <summary>What was typed, tidied; null where nothing is left.</summary>
    /// <exception cref="RuleViolationException"><c>improvements.a3</c>.</exception>
    public static A3Sheet? From(A3Sheet typed)
    {
        var rule = ImprovementTexts.A3;
        var sheet = new A3Sheet(
            rule.From(typed.Background), rule.From(typed.CurrentState), rule.From(typed.Goal), rule.From(typed.Analysis),
            rule.From(typed.Actions), rule.From(typed.FollowUp));
        return sheet.IsEmpty ? null : sheet;
    }
}
