using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The three languages, one of them in the short suite.</summary>
public static class Languages
{
    public static IEnumerable<TheoryDataRow<string>> Of(string shortSuite)
    {
        foreach (var language in (string[])["nb-NO", "nn-NO", "en-GB"])
        {
            var row = new TheoryDataRow<string>(language);
            yield return language == shortSuite ? row : row.WithTrait(Suite.Name, Suite.Long);
        }
    }
}
