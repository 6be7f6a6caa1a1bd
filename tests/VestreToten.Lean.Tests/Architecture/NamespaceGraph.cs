using System.Text.RegularExpressions;
using Mono.Cecil;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>
/// Which namespace of the program uses which. Read from the compiled types, and from the source's usings: a constant that the
/// compiler has put in place leaves no other trace.
/// </summary>
internal sealed partial class NamespaceGraph
{
    private const string Program = "VestreToten.Lean.";

    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _uses = new(StringComparer.Ordinal);

    public IEnumerable<string> Namespaces => _uses.Keys;

    /// <summary>Each use of one namespace by another, with the types as its reason.</summary>
    public IEnumerable<(string From, string To, string Why)> Uses =>
        from user in _uses from used in user.Value select (user.Key, used.Key, string.Join(", ", used.Value));

    public static NamespaceGraph Of(params string[] projects)
    {
        var graph = new NamespaceGraph();
        foreach (var project in projects)
        {
            using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{Program}{project}.dll"));
            foreach (var type in module.Types.Where(t => t.Namespace.StartsWith(Program, StringComparison.Ordinal)))
            {
                foreach (var used in TypeUses.Of(type).Where(u => u.Namespace.StartsWith(Program, StringComparison.Ordinal)))
                    graph.Add(type.Namespace, used.Namespace, $"{type.Name} → {used.Name}");
            }

            foreach (var (file, folder) in SourceFiles(project))
            {
                foreach (Match match in Using().Matches(File.ReadAllText(file)))
                    graph.Add(folder, match.Groups[1].Value, Path.GetFileName(file));
            }
        }

        return graph;
    }

    /// <summary>A project's code that somebody wrote, each file with the namespace that its folder asks for.</summary>
    public static IEnumerable<(string File, string Folder)> SourceFiles(string project)
    {
        var root = Path.Combine(Repository.Root, "src", Program + project);
        return Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && Path.GetFileName(f) != "_Imports.razor")
            .Select(f => (File: f, Parts: Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar)))
            .Where(f => f.Parts[0] is not ("obj" or "bin" or "Migrations"))
            .Select(f => (f.File, string.Join('.', [Program + project, .. f.Parts[..^1]])));
    }

    /// <summary>The uses that are part of a circle, or lie between two; nothing where there is none.</summary>
    public IReadOnlyList<string> Circles()
    {
        var left = Uses.ToList();
        int before;
        do
        {
            before = left.Count;
            var (users, used) = (left.Select(u => u.From).ToHashSet(), left.Select(u => u.To).ToHashSet());
            left = [.. left.Where(u => users.Contains(u.To) && used.Contains(u.From))];
        }
        while (left.Count < before);
        return [.. left.Select(u => $"{u.From} uses {u.To}: {u.Why}")];
    }

    private void Add(string from, string to, string why)
    {
        if (from == to)
            return;
        if (!_uses.TryGetValue(from, out var user))
            _uses[from] = user = new(StringComparer.Ordinal);
        if (!user.TryGetValue(to, out var reasons))
            user[to] = reasons = new(StringComparer.Ordinal);
        reasons.Add(why);
    }

    [GeneratedRegex(@"^@?using (VestreToten\.Lean\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
