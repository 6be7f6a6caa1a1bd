using CsCheck;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.ServiceGoals;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Domain.Improve.ServiceGoals;

/// <summary>Whatever a board does to its service goals, in whatever order, the rules hold.</summary>
public sealed class AllServiceGoalsTests
{
    private enum Act
    {
        Propose,
        Adopt,
        Adjust,
        Reach,
        Retire,
    }

    [Fact]
    public void No_sequence_of_acts_breaks_the_rules() =>
        Gen.Select(AnyAct, Gen.Int[0, 23], Gen.Bool).Array[0, 80].Sample(acts =>
        {
            var goals = new List<ServiceGoal>();
            foreach (var (act, index, acknowledged) in acts)
            {
                var before = goals.Select(Picture).ToList();
                if (!Try(() => Do(goals, act, index, acknowledged)))
                    Assert.Equal(before, goals.Select(Picture));
                Assert.InRange(goals.Count(g => g.State == ServiceGoalState.Active), 0, ServiceGoal.MaxActive);
                Assert.All(goals, g => Assert.Equal(Enumerable.Range(1, g.Wordings.Count), g.Wordings.Select(w => w.Number)));
                Assert.All(before.Zip(goals.Select(Picture)).Where(pair => HasEnded(pair.First)), pair => Assert.Equal(pair.First, pair.Second));
            }
        });

    // Goals are put forward and taken into use more often than they end, else no board would ever be full.
    private static Gen<Act> AnyAct { get; } =
        Gen.OneOf(Act.Propose, Act.Propose, Act.Adopt, Act.Adopt, Act.Adopt, Act.Adopt, Act.Adjust, Act.Reach, Act.Retire);

    private static void Do(List<ServiceGoal> goals, Act act, int index, bool acknowledged)
    {
        if (act == Act.Propose || goals.Count == 0)
        {
            goals.Add(SomeServiceGoals.Proposed(byStaff: index % 2 == 0));
            return;
        }

        var goal = goals[index % goals.Count];
        switch (act)
        {
            case Act.Adopt:
                var (active, supporters) = (goals.Count(g => g.State == ServiceGoalState.Active), index % 3);
                var fault = goal.CheckAdoption(active, supporters, acknowledged);
                Assert.Equal(fault == AdoptionFault.None, Try(() => goal.Adopt(active, supporters, acknowledged)));
                break;
            case Act.Adjust:
                goal.Adjust(SomeServiceGoals.LessWaiting with { Target = index }, Calendar.Tuesday.AddDays(index));
                break;
            case Act.Reach:
                goal.Reach();
                break;
            default:
                goal.Retire();
                break;
        }
    }

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleViolationException)
        {
            return false;
        }
    }

    private static bool HasEnded(string picture) =>
        picture.StartsWith("Reached", StringComparison.Ordinal) || picture.StartsWith("Retired", StringComparison.Ordinal);

    private static string Picture(ServiceGoal goal) =>
        $"{goal.State}: {string.Join('|', goal.Wordings.Select(w => $"{w.Number} {w.Aim} {w.Since:O}"))}";
}
