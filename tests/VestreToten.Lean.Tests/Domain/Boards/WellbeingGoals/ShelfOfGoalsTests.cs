using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

/// <summary>Whatever a board does to its goals, in whatever order, the rules hold.</summary>
public sealed class ShelfOfGoalsTests
{
    [Fact]
    public void No_sequence_of_acts_breaks_the_rules() =>
        Gen.Select(AnyAct, Gen.Int[0, 23]).Array[0, 80].Sample(acts =>
        {
            var shelf = new Shelf();
            foreach (var (act, goal) in acts)
                shelf.Try(act, goal);
        });

    // Goals are put forward and taken into use more often than they end, else no shelf would ever be full.
    private static Gen<Act> AnyAct { get; } = Gen.OneOf(
        Act.Propose, Act.Propose, Act.Activate, Act.Activate, Act.Activate, Act.Activate, Act.Reword, Act.Achieve, Act.Retire);

    [Fact]
    public void The_acts_do_reach_a_full_shelf_and_every_state()
    {
        var shelf = new Shelf();
        for (var goal = 0; goal < 8; goal++)
            shelf.Try(Act.Propose, goal);
        for (var goal = 0; goal < 7; goal++)
            shelf.Try(Act.Activate, goal);
        shelf.Try(Act.Achieve, 0);
        shelf.Try(Act.Retire, 1);

        Assert.Equal(3, shelf.Count(GoalState.Active));
        Assert.Equal((1, 1, 3), (shelf.Count(GoalState.Achieved), shelf.Count(GoalState.Retired), shelf.Count(GoalState.Proposed)));
    }

    private enum Act
    {
        Propose,
        Activate,
        Reword,
        Achieve,
        Retire,
    }

    private sealed class Shelf
    {
        private readonly List<WellbeingGoal> _goals = [];

        public int Count(GoalState state) => _goals.Count(g => g.State == state);

        /// <summary>Acts on a goal; an act that is refused must leave every goal as it was.</summary>
        public void Try(Act act, int index)
        {
            var before = _goals.Select(Picture).ToList();
            try
            {
                if (act == Act.Propose || _goals.Count == 0)
                    _goals.Add(SomeGoals.Proposed("Mål nummer " + index));
                else
                    Do(act, _goals[index % _goals.Count], index);
            }
            catch (RuleViolationException)
            {
                Assert.Equal(before, _goals.Select(Picture));
            }

            Check(before);
        }

        private void Do(Act act, WellbeingGoal goal, int index)
        {
            switch (act)
            {
                case Act.Activate:
                    goal.Activate([.. _goals.Where(g => g.State == GoalState.Active)]);
                    break;
                case Act.Reword:
                    goal.Reword("Andre ord " + index, Calendar.Tuesday.AddDays(index));
                    break;
                case Act.Achieve:
                    goal.Achieve();
                    break;
                default:
                    goal.Retire();
                    break;
            }
        }

        private void Check(List<string> before)
        {
            var places = _goals.Where(g => g.State == GoalState.Active).Select(g => g.Position).ToList();
            Assert.InRange(places.Count, 0, WellbeingGoal.MaxActive);
            Assert.All(places, place => Assert.True(place > 0));
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(_goals.Where(g => g.State != GoalState.Active), g => Assert.Equal(0, g.Position));
            Assert.All(_goals, g => Assert.Equal(Enumerable.Range(1, g.Wordings.Count), g.Wordings.Select(w => w.Number)));
            foreach (var (earlier, now) in before.Zip(_goals.Select(Picture)).Where(pair => HasEnded(pair.First)))
                Assert.Equal(earlier, now);
        }

        private static bool HasEnded(string picture) =>
            picture.StartsWith("Achieved", StringComparison.Ordinal) || picture.StartsWith("Retired", StringComparison.Ordinal);

        private static string Picture(WellbeingGoal goal) =>
            $"{goal.State}@{goal.Position}: {string.Join('|', goal.Wordings.Select(w => $"{w.Number} {w.Text} {w.Since:O}"))}";
    }
}
