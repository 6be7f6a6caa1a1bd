namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "VestreToten.Lean.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
