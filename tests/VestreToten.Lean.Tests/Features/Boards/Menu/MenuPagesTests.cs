using VestreToten.Lean.Tests.Platform.Localization;
using VestreToten.Lean.Web.Features.Boards.Menu;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Boards.Menu;

public sealed class MenuPagesTests
{
    [Fact]
    public void A_menu_holds_what_its_reader_may_open_and_nothing_else()
    {
        Assert.Equal(["Today", "Board", "Improvements", "WellbeingGoals", "Goals", "Gains", "Zones", "Escalations", "Meetings"], Names(Right.SeeBoard));
        Assert.Equal(["Today", "Board", "Improvements", "WellbeingGoals", "Goals", "Gains", "Zones", "Escalations", "Meetings", "Trends"], Names(Right.SeeBoard, Right.SeeTrends));
        Assert.Equal(["Settings", "Agenda", "Poster", "Calendar", "Slips", "Phones"], Names(Right.SetUpBoard));
        Assert.Equal(["Administration"], Names(Right.ManageUnits));
        Assert.Empty(Names());
    }

    [Fact]
    public void A_paired_screen_has_no_front_page_and_no_remote()
    {
        Assert.Equal(["Board", "Improvements", "WellbeingGoals", "Goals", "Gains", "Zones", "Escalations", "Meetings"], MenuPages.For(new HashSet<Right> { Right.SeeBoard, Right.RunMeeting }, isWall: true).Select(p => p.Name));
        Assert.Equal(["Walls"], Names(Right.ManageWalls));
    }

    [Theory]
    [InlineData("Meetings", "/tavle/ytterskogen/moter", "page")]
    [InlineData("Meetings", "/tavle/ytterskogen/moter/2026-47", "true")]
    [InlineData("Meetings", "/tavle/ytterskogen/motereferat", null)]
    [InlineData("Improvements", "/tavle/ytterskogen/forbedringer/arkiv", "true")]
    [InlineData("Board", "/tavle/ytterskogen/moter", null)]
    [InlineData("Board", "/tavle/ytterskogen", "page")]
    [InlineData("Today", "/", "page")]
    [InlineData("Today", "/tavle/ytterskogen", null)]
    public void The_current_page_is_marked_and_so_is_the_one_that_it_belongs_to(string name, string path, string? mark) =>
        Assert.Equal(mark, MenuPages.For(new HashSet<Right> { Right.SeeBoard }).Single(p => p.Name == name).Current("ytterskogen", path));

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void The_front_page_has_one_name(string language) => Assert.Single(
        TextFiles.Of(language).Where(t => t.Name is "BoardMenuTexts.Today" or "ShellTexts.Today").Select(t => t.Value).Distinct());

    private static IEnumerable<string> Names(params Right[] rights) => MenuPages.For(rights.ToHashSet()).Select(page => page.Name);
}
