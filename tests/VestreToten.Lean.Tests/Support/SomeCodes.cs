namespace VestreToten.Lean.Tests.Support;

internal static class SomeCodes
{
    /// <summary>A code as people say it: two groups of four.</summary>
    public static string Spaced(string code) => $"{code[..4]} {code[4..]}";
}
