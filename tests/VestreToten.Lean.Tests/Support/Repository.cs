namespace VestreToten.Lean.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("No VestreToten.Lean.sln above " + AppContext.BaseDirectory),
        _ when File.Exists(Path.Combine(folder.FullName, "VestreToten.Lean.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
