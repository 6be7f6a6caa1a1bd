using Microsoft.Extensions.Localization;

namespace VestreToten.Lean.Web.Platform.Commands;

/// <summary>An outcome in the reader's language.</summary>
internal static class OutcomeWords
{
    /// <summary>
    /// The feature's own words for it, under <c>Outcome.</c> and its key; where it has none, those that all share. Null
    /// where it is done.
    /// </summary>
    /// <param name="shared">The texts that all share.</param>
    /// <param name="own">The feature's texts.</param>
    /// <param name="outcome">What became of the request.</param>
    /// <param name="arguments">What the feature's words have places for.</param>
    public static string? Describe<TFault>(
        this IStringLocalizer<OutcomeTexts> shared, IStringLocalizer own, Outcome<TFault> outcome, params object[] arguments)
        where TFault : struct, Enum
    {
        if (outcome.IsDone)
            return null;
        var key = "Outcome." + outcome.Key;
        var words = arguments.Length == 0 ? own[key] : own[key, arguments];
        return words.ResourceNotFound ? shared["Outcome." + outcome.Kind].Value : words.Value;
    }

    /// <summary>The same for an outcome without reasons of its own.</summary>
    public static string? Describe(this IStringLocalizer<OutcomeTexts> shared, IStringLocalizer own, Outcome outcome) =>
        shared.Describe<NoFault>(own, outcome);

    /// <summary>What became of taking something back.</summary>
    public static string DescribeUndo(this IStringLocalizer<OutcomeTexts> shared, Outcome outcome) => shared[outcome switch
    {
        Outcome.Done => "Undone",
        Outcome.Denied => "Undone.Denied",
        _ => "Undone.Not",
    }];
}
