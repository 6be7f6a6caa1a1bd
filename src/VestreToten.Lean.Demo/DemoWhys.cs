using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Demo;

/// <summary>
/// The lines in the minutes when a goal is kept. They follow the balls where colours are shown, and say nothing of them
/// where they are not: a line must not give away what the threshold hides.
/// </summary>
internal sealed class DemoWhys(Random random)
{
    private const double HowOften = 0.35;

    private static readonly string[] Good =
    [
        "Dette sitter godt nå.",
        "Flere sa at det har vært en fin uke.",
        "Vi tar vare på det vi får til.",
        "Godt samarbeid hele uka.",
        "Det merkes at vi har øvd på dette.",
        "Små ting gjør stor forskjell.",
        "Vi feirer litt og fortsetter.",
    ];

    private static readonly string[] Middling =
    [
        "Litt opp og ned, vi fortsetter.",
        "Vi snakket om hva som gjør en god dag.",
        "Travelt, men vi fikk til mye.",
        "Vi prøver å gi hverandre litt mer tid.",
        "Noen dager er lettere enn andre.",
        "Vi minner hverandre på det når dagen starter.",
        "Viktig for oss, så det får stå.",
    ];

    private static readonly string[] Heavy =
    [
        "Uka har vært tung. Vi tar det opp igjen neste gang.",
        "Vi trenger mer øving på dette.",
        "Mye på én gang. Vi prioriterer sammen.",
        "Vi ble enige om å si fra tidligere.",
        "Vi hører på hverandre og prøver noe nytt neste uke.",
    ];

    private static readonly string[] WithoutColours =
    [
        "Målet står seg.",
        "Vi ble enige om å minne hverandre på det.",
        "Fin prat om hva målet betyr for oss.",
        "Vi fortsetter.",
    ];

    private readonly int _start = random.Next(100);
    private int _said;

    /// <summary>A line, or nothing: most weeks nobody writes any.</summary>
    public string For(DemoGoal goal, DemoWeek week, Tally tally) => random.NextDouble() < HowOften ? Next(Lines(goal, week, tally)) : "";

    private static IReadOnlyList<string> Lines(DemoGoal goal, DemoWeek week, Tally tally)
    {
        if (tally.Colours is not { } balls)
            return WithoutColours;
        if (goal.Shift is { } shift && week.Index >= shift.Week)
            return shift.Whys;
        return (balls.Green / (double)balls.Total) switch
        {
            >= 0.65 => Good,
            >= 0.42 => Middling,
            _ => Heavy,
        };
    }

    private string Next(IReadOnlyList<string> lines) => lines[(_start + _said++) % lines.Count];
}
