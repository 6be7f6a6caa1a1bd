using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Shell;

namespace VestreToten.Lean.Tests.Platform.Shell;

/// <summary>What MudBlazor says by itself, it says in the reader's language.</summary>
public sealed partial class ComponentWordsTests
{
    private static readonly Dictionary<string, string> Theirs = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [Theory]
    [InlineData("nb-NO", "Sorter", "26–50 av 77")]
    [InlineData("nn-NO", "Sorter", "26–50 av 77")]
    [InlineData("en-GB", "Sort", "26–50 of 77")]
    public void The_words_are_ours_in_every_language(string language, string sort, string page)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddDeskComponents();
        using var provider = services.BuildServiceProvider();
        var words = provider.GetRequiredService<ILocalizationInterceptor>();
        Assert.Equal(sort, words.Handle("MudDataGrid_Sort").Value);
        Assert.Equal(page, words.Handle("MudDataGridPager_InfoFormat", 26, 50, 77).Value);
    }

    [Fact]
    public void Every_component_that_a_page_uses_has_all_its_words()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Component().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Contains("MudDataGrid", used);
        // A component speaks by its own name or by that of a class below it.
        var names = used.SelectMany(NamesOf).ToHashSet();
        var needed = Theirs.Keys.Where(key => names.Contains(key.Split('_')[0])).ToList();
        Assert.NotEmpty(needed);
        var ours = new ResourceManager(typeof(ComponentTexts)).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().Select(e => (string)e.Key).ToHashSet();
        Assert.Empty(needed.Except(ours));
        // Nor is there a word for what MudBlazor does not say.
        Assert.Empty(ours.Except(Theirs.Keys));
    }

    private static IEnumerable<string> NamesOf(string component)
    {
        var types = typeof(MudLocalizer).Assembly.GetExportedTypes().Where(t => t.Name.Split('`')[0] == component);
        return types.SelectMany(Lineage).Select(t => t.Name.Split('`')[0]);
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
    }

    [GeneratedRegex(@"<(Mud\w+)")]
    private static partial Regex Component();
}
