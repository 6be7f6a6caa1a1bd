using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.WellbeingGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Boards.WellbeingGoals;

public sealed partial class ShelfOfGoalsTests
{
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
