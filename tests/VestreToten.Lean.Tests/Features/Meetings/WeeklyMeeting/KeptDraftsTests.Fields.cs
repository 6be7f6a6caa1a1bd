using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed partial class KeptDraftsTests
{
    /// <summary>What is saved as soon as the field is left; the day's field, whose form keeps what stands in it; and a slider that saves nothing.</summary>
    private static readonly string[] Others = ["HeadcountField", "DateField", "ThenAndNowView"];

    private static readonly ILookup<string, string> Files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web"), "*.razor", SearchOption.AllDirectories)
        .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

    /// <summary>The pages of a board at a desk; the archive has a search, which is no work to lose.</summary>
    public static TheoryData<string> DeskPages =>
        [.. Files.Where(file => file.Any(text => text.Contains("@layout BoardLayout", StringComparison.Ordinal))).Select(file => file.Key)
            .Where(page => page != "ImprovementArchivePage" && TypedPartsOf(page).Count > 0)];

    [Theory]
    [InlineData("MeetingPage")]
    [InlineData("ImprovementDialog")]
    public void Every_part_with_a_field_that_can_be_typed_in_keeps_what_is_typed(string page)
    {
        var typed = TypedPartsOf(page);
        Assert.True(typed.Count > 4, string.Join(", ", typed));
        Assert.DoesNotContain(typed, name => !KeepsWhatIsTyped(name));
    }

    [Theory]
    [MemberData(nameof(DeskPages))]
    public void Every_page_at_a_desk_asks_before_what_is_typed_is_left(string page)
    {
        Assert.Contains("<HoldDrafts />", Files[page].Single(), StringComparison.Ordinal);
        // A line of the agenda is kept with its page.
        Assert.DoesNotContain(TypedPartsOf(page), name => name != "AgendaLineField" && !KeepsWhatIsTyped(name));
    }

    [Fact]
    public void The_pages_at_a_desk_are_found() =>
        Assert.Superset(new HashSet<string>(["GainsPage", "ServiceGoalsPage", "WellbeingGoalsPage", "EscalationsPage", "BoardSettingsPage", "AgendaPage"]), DeskPages.Select(row => row.Data).ToHashSet());

    private static List<string> TypedPartsOf(string page)
    {
        var reached = new HashSet<string>();
        Reach(page);
        return [.. reached.Where(name => Files[name].Any(text => TypedField().IsMatch(text))).Except(Others)];

        void Reach(string name)
        {
            if (!Files.Contains(name) || !reached.Add(name))
                return;
            foreach (Match tag in Files[name].SelectMany(text => Tag().Matches(text)))
                Reach(tag.Groups[1].Value);
        }
    }

    private static bool KeepsWhatIsTyped(string name) => Files[name].All(
        text => text.Contains("<Draft ", StringComparison.Ordinal) || text.Contains("@inherits ImprovementForm", StringComparison.Ordinal));

    [GeneratedRegex("<([A-Z][A-Za-z]+)")]
    private static partial Regex Tag();

    [GeneratedRegex("<textarea|<input(?![^>]*(type=\"(hidden|radio|checkbox|file)\"|readonly))", RegexOptions.Singleline)]
    private static partial Regex TypedField();
}
