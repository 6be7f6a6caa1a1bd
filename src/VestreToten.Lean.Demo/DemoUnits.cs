using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Demo;

/// <summary>
/// An invented kommune and its twelve units, parents first. What there is to find in it:
/// <list type="bullet">
/// <item><c>hjemmetjenesten-ost</c>: two goals fall for good nine weeks ago, a real change, one of them most.</item>
/// <item><c>solsida</c>: two goals get slowly better.</item>
/// <item><c>tyttebaerkroken</c>: four people, so never any colours.</item>
/// <item><c>ytterskogen</c>: the board of the demonstration; last week looks as in the drawing of the wall.</item>
/// <item>Everything else is ordinary noise around each unit's own level.</item>
/// </list>
/// </summary>
internal static class DemoUnits
{
    public const string Kommune = "Elvedal kommune";
    public const string KommuneSlug = "elvedal";
    public const string CareServices = "omsorg-og-helse";
    public const string Ytterskogen = "ytterskogen";

    private const string Education = "oppvekst";
    private const string Works = "teknisk-drift";

    public static IReadOnlyList<DemoUnit> All { get; } =
    [
        new("Omsorg og helse", CareServices, 11, DayOfWeek.Monday, new(9, 0), DemoSeason.Office) { Goals = DemoGoals.CareServices },
        new("Ytterskogen omsorgsboliger", Ytterskogen, 14, DayOfWeek.Thursday, new(13, 30), DemoSeason.Care)
        {
            Under = CareServices, Goals = DemoGoals.Ytterskogen, HoldsLast = 12, SkipsOneOfThem = true,
            LastWeek = [new BallCount(8, 4, 1), new BallCount(6, 5, 2), new BallCount(10, 2, 1)],
        },
        new("Hjemmetjenesten øst", "hjemmetjenesten-ost", 31, DayOfWeek.Wednesday, new(14, 15), DemoSeason.Care)
        {
            Under = CareServices, Goals = DemoGoals.HomeCareEast, HoldsLast = DemoGoals.WeeksSinceShift,
        },
        new("Hjemmetjenesten vest", "hjemmetjenesten-vest", 28, DayOfWeek.Tuesday, new(14, 15), DemoSeason.Care)
        {
            Under = CareServices, Goals = DemoGoals.HomeCareWest,
        },
        new("Multetunet sykehjem", "multetunet", 22, DayOfWeek.Wednesday, new(13, 45), DemoSeason.Care)
        {
            Under = CareServices, Goals = DemoGoals.Multetunet,
        },
        new("Tyttebærkroken bofellesskap", "tyttebaerkroken", 4, DayOfWeek.Friday, new(10, 0), DemoSeason.Care)
        {
            Under = CareServices, Goals = DemoGoals.Tyttebaerkroken,
        },
        new("Oppvekst", Education, 10, DayOfWeek.Tuesday, new(8, 30), DemoSeason.Office) { Goals = DemoGoals.Education },
        new("Solsida barnehage", "solsida", 18, DayOfWeek.Thursday, new(12, 15), DemoSeason.School)
        {
            Under = Education, Goals = DemoGoals.Solsida,
        },
        new("Bruvoll skole", "bruvoll", 41, DayOfWeek.Wednesday, new(14, 30), DemoSeason.School)
        {
            Under = Education, Goals = DemoGoals.Bruvoll,
        },
        new("Teknisk drift", Works, 9, DayOfWeek.Monday, new(12, 30), DemoSeason.Office) { Goals = DemoGoals.Works },
        new("Vei og park", "vei-og-park", 12, DayOfWeek.Friday, new(7, 15), DemoSeason.Works)
        {
            Under = Works, Goals = DemoGoals.RoadsAndParks,
        },
        new("Renhold", "renhold", 26, DayOfWeek.Thursday, new(10, 30), DemoSeason.Works) { Under = Works, Goals = DemoGoals.Cleaning },
    ];
}
