using VestreToten.Lean.Domain.Boards.Voting;

namespace VestreToten.Lean.Demo;

/// <summary>
/// The statistical model: each voter's ball is drawn on its own from the goal's shares that week (multinomial). Nothing
/// else is in the noise, so what a chart shows beyond it was put there by <see cref="DemoUnits"/>.
/// </summary>
internal sealed class DemoBalls(int staff, Random random)
{
    /// <summary>One goal's balls in one week. Takes the same amount of chance however many vote.</summary>
    public BallCount Draw(DemoGoal goal, DemoWeek week)
    {
        var green = Math.Clamp(goal.GreenIn(week.Index) + week.Mood, 0.05, 0.95);
        var red = goal.RedIn(green);
        var vase = new BallCount();
        for (var voter = 0; voter < staff; voter++)
        {
            var chance = random.NextDouble();
            if (voter < week.Ballots)
                vase = vase.With(chance < green ? BallColour.Green : chance < green + red ? BallColour.Red : BallColour.Pink);
        }

        return vase;
    }
}
