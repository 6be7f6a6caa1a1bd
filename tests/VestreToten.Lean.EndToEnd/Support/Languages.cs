namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>
/// The languages of a test that goes through every page: all three in the long run, <c>tests/pictures.sh</c>; in the short run
/// one, another one in each class.
/// </summary>
public static class Languages
{
    private static readonly bool AreAllRun = Environment.GetEnvironmentVariable("ALL_LANGUAGES") == "1";

    public static TheoryData<string> Of(string shortRun) => AreAllRun ? ["nb-NO", "nn-NO", "en-GB"] : [shortRun];
}
