using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Demo;

/// <summary>The goals of schools and works, and those that changed along the way.</summary>
internal static partial class DemoGoals
{
    public static IReadOnlyList<DemoGoal> Multetunet { get; } =
    [
        new("Vi møter hverandre med et smil", 0.70, 0.06),
        new("Vi får beskjed i tide", 0.52, 0.15)
        {
            Turns =
            [
                new(11, GoalVerdict.Adjust, "«I tide» betydde ulike ting for oss. Nå er vi tydeligere.", "Vi vet hva som skal skje på neste vakt"),
            ],
        },
        new("Det er lov å spørre", 0.64, 0.09),
    ];

    public static IReadOnlyList<DemoGoal> Education { get; } =
    [
        new("Vi gir hverandre ros når noe går bra", 0.60, 0.08),
        new("Vi holder det vi lover", 0.66, 0.08),
        new("Kveldene får være fri", 0.46, 0.20),
    ];

    public static IReadOnlyList<DemoGoal> Solsida { get; } =
    [
        new("Vi har nok tid til å planlegge", 0.43, 0.18) { Growth = 0.28 },
        new("Alle tar et tak i garderoben", 0.46, 0.15) { Growth = 0.28 },
        new("Vi ler sammen hver dag", 0.72, 0.06),
        new("Vi vet hva de andre avdelingene gjør", 0.5, 0.1) { Proposed = DemoHistory.Weeks - 2 },
    ];

    public static IReadOnlyList<DemoGoal> Bruvoll { get; } =
    [
        new("Vi deler opplegg med hverandre", 0.57, 0.12),
        new("Det er ro på arbeidsrommet", 0.50, 0.17),
        new("Vi starter møtene presis", 0.76, 0.05)
        {
            Turns = [new(13, GoalVerdict.Achieved, "Nå er det blitt en vane. Vi er stolte!")],
        },
        new("Vi går fra møtene med noe vi kan bruke", 0.68, 0.08)
        {
            Proposed = 11, Turns = [new(13, GoalVerdict.New, "Naturlig neste steg når vi starter presis.")],
        },
    ];

    public static IReadOnlyList<DemoGoal> Works { get; } =
    [
        new("Vi får svar når vi spør", 0.62, 0.10),
        new("Vi snakker sammen på tvers av fag", 0.58, 0.10),
        new("Dagen har rom for det som dukker opp", 0.50, 0.16),
    ];

    public static IReadOnlyList<DemoGoal> RoadsAndParks { get; } =
    [
        new("Vi passer på hverandre ute", 0.74, 0.05),
        new("Utstyret er klart når vi trenger det", 0.50, 0.18),
        new("Vi vet hva dagen bringer før vi drar ut", 0.60, 0.11),
        new("Praten ved kaffen er god", 0.72, 0.05),
    ];

    public static IReadOnlyList<DemoGoal> Cleaning { get; } =
    [
        new("Vi blir sett der vi jobber", 0.52, 0.16),
        new("Vi har det utstyret vi trenger", 0.64, 0.10),
        new("Vi kjenner alle byggene", 0.58, 0.10)
        {
            Turns = [new(10, GoalVerdict.New, "Vi vil heller ha et mål om å møtes. Dette gir plass.")],
        },
        new("Vi treffes på tvers av byggene", 0.55, 0.13)
        {
            Proposed = 8, Turns = [new(10, GoalVerdict.New, "Foreslått på tavla, og alle var med.")],
        },
    ];
}
