using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Web.Features.Boards.Menu;

/// <summary>The pages of a board, in the order of its menus. Wall and desks show the same words.</summary>
internal static class MenuPages
{
    /// <summary>The way to administration, which whoever has any has in every menu.</summary>
    public static readonly MenuPage Administration = new("Administration", "/admin", Right.ManageUnits) { IsSetUp = true };

    private static readonly MenuPage[] All =
    [
        new("Today", "/", Right.SeeBoard) { IsOfPeople = true },
        new("Board", "/tavle/{0}", Right.SeeBoard),
        new("Improvements", "/tavle/{0}/forbedringer", Right.SeeBoard),
        new("WellbeingGoals", "/tavle/{0}/trivselsmal", Right.SeeBoard),
        new("Goals", "/tavle/{0}/mal", Right.SeeBoard),
        new("Gains", "/tavle/{0}/gevinster", Right.SeeBoard),
        new("Zones", "/tavle/{0}/soner", Right.SeeBoard),
        new("Escalations", "/tavle/{0}/loft", Right.SeeBoard),
        new("Meetings", "/tavle/{0}/moter", Right.SeeBoard),
        new("Trends", "/trender/{0}", Right.SeeTrends),
        new("Remote", "/tavle/{0}/styr", Right.RunMeeting) { IsSetUp = true, IsOfPeople = true },
        new("Settings", "/tavle/{0}/innstillinger", Right.SetUpBoard) { IsSetUp = true },
        new("Agenda", "/tavle/{0}/dagsorden", Right.SetUpBoard) { IsSetUp = true },
        new("Poster", "/tavle/{0}/plakat", Right.SetUpBoard) { IsSetUp = true },
        new("Calendar", "/tavle/{0}/kalender", Right.SetUpBoard) { IsSetUp = true },
        new("Slips", "/tavle/{0}/lapper", Right.SetUpBoard) { IsSetUp = true },
        new("Phones", "/telefoner", Right.SetUpBoard) { IsSetUp = true },
        new("Walls", "/skjermer", Right.ManageWalls) { IsSetUp = true },
        Administration,
    ];

    /// <summary>The pages of somebody who follows several boards and works on none.</summary>
    public static IReadOnlyList<MenuPage> OutsideBoards { get; } = [All[0], new("Trends", "/trender", Right.SeeTrends), new("Account", "/tidsregnskap", Right.SeeTrends)];

    /// <summary>The pages that somebody with these rights may open.</summary>
    /// <param name="rights">The rights on the board.</param>
    /// <param name="isWall">Whether it is a paired screen, and no person.</param>
    public static IReadOnlyList<MenuPage> For(IReadOnlySet<Right> rights, bool isWall = false) =>
        [.. All.Where(page => rights.Contains(page.Right) && !(isWall && page.IsOfPeople))];
}
