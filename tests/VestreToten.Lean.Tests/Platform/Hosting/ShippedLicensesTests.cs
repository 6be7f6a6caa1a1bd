using System.Text.Json;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Platform.Hosting;

/// <summary>LICENSES/README.md names what a build contains: no package more, and none less.</summary>
public sealed class ShippedLicensesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "LICENSES");

    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Folder, "README.md"))
            .SkipWhile(line => !line.StartsWith("| package", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void Every_shipped_package_is_listed_and_no_other() => 
        Assert.Equal(ShippedPackages(), Rows.Select(row => row[0]).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_licence_has_its_text_and_every_package_its_copyright() => Assert.All(Rows, row =>
    {
        Assert.True(File.Exists(Path.Combine(Folder, row[1] + ".txt")), $"{row[0]}: no text of {row[1]}");
        Assert.NotEmpty(row[2]);
    });

    [Fact]
    public void Every_shipped_font_is_listed_with_its_licence()
    {
        var fonts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web", "wwwroot", "fonts")).Select(Path.GetFileName);
        Assert.Equal(["hanken-grotesk-latin-ext.woff2", "hanken-grotesk-latin.woff2"], fonts.Order(StringComparer.Ordinal));
        Assert.Contains("| Hanken Grotesk", File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
        Assert.Contains("SIL OPEN FONT LICENSE Version 1.1", File.ReadAllText(Path.Combine(Folder, "OFL-1.1.txt")), StringComparison.Ordinal);
    }

    private static string[] ShippedPackages()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "VestreToten.Lean.Web.deps.json")));
        return
        [
            .. file.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
                .Where(library => !library.Name.StartsWith("VestreToten.", StringComparison.Ordinal))
                .Where(library => library.Value.TryGetProperty("runtime", out _) || library.Value.TryGetProperty("runtimeTargets", out _))
                .Select(library => library.Name.Split('/')[0])
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
