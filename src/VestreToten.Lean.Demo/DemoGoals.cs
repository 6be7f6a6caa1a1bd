namespace VestreToten.Lean.Demo;

/// <summary>What the staff of the invented care services judge each week, in their own words.</summary>
internal static partial class DemoGoals
{
    /// <summary>How many weeks of the history come after the real change at Hjemmetjenesten øst.</summary>
    public const int WeeksSinceShift = 9;

    public static IReadOnlyList<DemoGoal> CareServices { get; } =
    [
        new("Vi hjelper hverandre på tvers av enhetene", 0.62, 0.08),
        new("Vi kommer forberedt til møtene", 0.55, 0.12),
        new("Vi har tid til å være ledere", 0.45, 0.20),
    ];

    public static IReadOnlyList<DemoGoal> Ytterskogen { get; } =
    [
        new("Alle vet hvem som har vaktansvaret", 0.9, 0.02) { Proposed = -70, ReachedLongAgo = true },
        new("Vi hjelper hverandre når det er travelt", 0.60, 0.10),
        new("Alle blir hørt i rapporten", 0.56, 0.13) { ProposedWords = "Alle blir hørt i rapporten, også nattevakta" },
        new("Vi går hjem med god samvittighet", 0.66, 0.10),
        new("Vi får spist lunsj i ro", 0.5, 0.1) { Proposed = DemoHistory.Weeks - 1 },
    ];

    public static IReadOnlyList<DemoGoal> HomeCareEast { get; } =
    [
        new("Vi sier fra når noen trenger hjelp", 0.64, 0.10),
        new("Vi rekker pausene våre", 0.70, 0.09)
        {
            Shift = new DemoShift(DemoHistory.Weeks - WeeksSinceShift, 0.40,
            [
                "Den nye kjøreruta gir mindre luft mellom oppdragene.",
                "Flere spiste i bilen denne uka.",
                "Vi har meldt fra om ruta og prøver en annen rekkefølge.",
                "Pausen ryker oftest på formiddagen. Vi ser på lista sammen.",
            ]),
        },
        new("Kjørelista stemmer med dagen", 0.56, 0.14)
        {
            Shift = new DemoShift(DemoHistory.Weeks - WeeksSinceShift, 0.30,
            [
                "Den nye ruta tar lengre tid enn lista sier.",
                "Lista må rettes etter den nye ruta.",
            ]),
        },
    ];

    public static IReadOnlyList<DemoGoal> HomeCareWest { get; } =
    [
        new("Vi starter dagen med felles oversikt", 0.66, 0.09),
        new("Vi roser hverandre", 0.58, 0.10),
        new("Vi blir ferdige med dokumentasjonen på vakt", 0.48, 0.18),
    ];

    public static IReadOnlyList<DemoGoal> Tyttebaerkroken { get; } =
    [
        new("Vi støtter hverandre når det er krevende", 0.65, 0.08),
        new("Vi har det gøy på jobb", 0.60, 0.10),
        new("Vi tar pause uten dårlig samvittighet", 0.55, 0.12),
    ];
}
