using System.Text.RegularExpressions;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.WeeklyMeeting;

public sealed partial class KeptDraftsTests
{
    /// <summary>What is saved as soon as the field is left; and the day's field, whose form keeps what stands in it.</summary>
    private static readonly string[] Others = ["HeadcountField", "DateField"];

    [Theory]
    [InlineData("MeetingPage")]
    [InlineData("ImprovementDialog")]
    public void Every_part_with_a_field_that_can_be_typed_in_keeps_what_is_typed(string page)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "VestreToten.Lean.Web"), "*.razor", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var reached = new HashSet<string>();
        Reach(page);

        var typed = reached.Where(name => files[name].Any(text => TypedField().IsMatch(text))).Except(Others).ToList();
        Assert.True(typed.Count > 4, string.Join(", ", typed));
        Assert.DoesNotContain(typed, name => !files[name].All(
            text => text.Contains("<Draft ", StringComparison.Ordinal) || text.Contains("@inherits ImprovementForm", StringComparison.Ordinal)));

        void Reach(string name)
        {
            if (!files.Contains(name) || !reached.Add(name))
                return;
            foreach (Match tag in files[name].SelectMany(text => Tag().Matches(text)))
                Reach(tag.Groups[1].Value);
        }
    }

    [GeneratedRegex("<([A-Z][A-Za-z]+)")]
    private static partial Regex Tag();

    [GeneratedRegex("<textarea|<input(?![^>]*type=\"(hidden|radio|checkbox|file)\")", RegexOptions.Singleline)]
    private static partial Regex TypedField();
}
