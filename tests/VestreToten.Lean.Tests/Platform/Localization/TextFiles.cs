using System.Xml.Linq;

namespace VestreToten.Lean.Tests.Platform.Localization;

/// <summary>The texts of the screens, as they lie in the source.</summary>
internal static class TextFiles
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static readonly string Web = Path.Combine(Root, "src", "VestreToten.Lean.Web");

    /// <summary>The bokmål files, from <see cref="Web"/>.</summary>
    public static IReadOnlyList<string> Files { get; } = Source("*Texts.resx");

    private static readonly Dictionary<string, IReadOnlyList<Text>> ByLanguage = new[] { "nb", "nn", "en" }.ToDictionary(
        l => l, IReadOnlyList<Text> (l) => [.. Files.SelectMany(f => Read(f, l).Select(t => new Text(Path.GetFileNameWithoutExtension(f), t.Key, t.Value)))]);

    /// <summary>All texts of a language.</summary>
    /// <param name="language"><c>nb</c>, <c>nn</c> or <c>en</c>.</param>
    public static IReadOnlyList<Text> Of(string language) => ByLanguage[language];

    public static Dictionary<string, string> Read(string file, string language = "nb") =>
        XDocument.Load(Path.Combine(Web, language == "nb" ? file : Path.ChangeExtension(file, language + ".resx")))
            .Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    /// <summary>Files of the source with such a name, from <see cref="Web"/>.</summary>
    public static IReadOnlyList<string> Source(string pattern) =>
        [.. Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories).Where(IsSource).Select(f => Path.GetRelativePath(Web, f))];

    private static bool IsSource(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "VestreToten.Lean.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    internal sealed record Text(string File, string Key, string Value)
    {
        public string Name => File + "." + Key;
    }
}
