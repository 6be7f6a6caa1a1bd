using VestreToten.Lean.Domain.Boards.WellbeingGoals;

namespace VestreToten.Lean.Demo;

/// <summary>
/// One invented wellbeing goal: its words and how the balls usually fall. Weeks are counted from the first one of the
/// history, 0; before it they are negative.
/// </summary>
/// <param name="Text">The first wording.</param>
/// <param name="Green">The usual share of green balls, 0–1.</param>
/// <param name="Red">The usual share of red balls, 0–1.</param>
internal sealed record DemoGoal(string Text, double Green, double Red)
{
    /// <summary>The week somebody put it forward.</summary>
    public int Proposed { get; init; } = -30;

    /// <summary>New words that somebody has proposed since the last meeting.</summary>
    public string? ProposedWords { get; init; }

    /// <summary>Reached before the history began: only its words are left.</summary>
    public bool ReachedLongAgo { get; init; }

    /// <summary>What the meetings did with it, but for keeping it.</summary>
    public IReadOnlyList<DemoTurn> Turns { get; init; } = [];

    /// <summary>How much the share of green grows, little by little, over the whole history.</summary>
    public double Growth { get; init; }

    /// <summary>A real change, if one happened.</summary>
    public DemoShift? Shift { get; init; }

    /// <summary>Whether the balls judged it already when the history began.</summary>
    public bool WasThere => Proposed < 0 && !ReachedLongAgo;

    /// <summary>The share of green that lies behind a week's balls.</summary>
    public double GreenIn(int week) =>
        Shift is { } shift && week >= shift.Week ? shift.Green : Green + (Growth * week / (DemoHistory.Weeks - 1));

    /// <summary>The same for red: its part of what is not green stays as it is.</summary>
    public double RedIn(double green) => (1 - green) * Red / (1 - Green);
}

/// <summary>A verdict other than Keep, given in the first meeting held from that week on.</summary>
/// <param name="Week">The week.</param>
/// <param name="Verdict">New takes a proposal into use, and puts an active goal away to make room.</param>
/// <param name="Why">The line in the minutes.</param>
/// <param name="NewText">The new words of an adjusted goal.</param>
internal sealed record DemoTurn(int Week, GoalVerdict Verdict, string Why, string? NewText = null);

/// <summary>From a week on the share of green is another one, and stays there.</summary>
internal sealed record DemoShift(int Week, double Green, IReadOnlyList<string> Whys);
