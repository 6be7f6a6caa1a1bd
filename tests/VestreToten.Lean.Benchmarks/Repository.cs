namespace VestreToten.Lean.Benchmarks;

/// <summary>The checkout this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Web => Path.Combine(Root, "src", "VestreToten.Lean.Web");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "VestreToten.Lean.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
