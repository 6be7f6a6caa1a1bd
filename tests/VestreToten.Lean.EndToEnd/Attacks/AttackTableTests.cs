using System.Reflection;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using Xunit.v3;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>The table is complete: each attack has a fact that runs, or nothing to attack.</summary>
[Collection<AttackedProgram.Definition>]
public sealed class AttackTableTests(AttackedProgram attacked, ITestOutputHelper output)
{
    [Fact]
    public void Each_of_the_44_attacks_has_a_fact_or_no_target()
    {
        var answered = (
            from type in typeof(AttackTable).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.GetCustomAttributes().OfType<IFactAttribute>().Any(f => f.Skip is null && !f.Explicit)
            from number in method.GetCustomAttribute<AttackAttribute>()?.Numbers ?? []
            select number).ToHashSet();
        var targets = AttackTable.All.Keys.Except(AttackTable.NoTarget.Keys).ToList();

        Assert.Equal(Enumerable.Range(1, 44), AttackTable.All.Keys.Order());
        Assert.Empty(targets.Except(answered).Select(n => $"{n}, {AttackTable.All[n]}, has no fact"));
        Assert.Empty(answered.Except(targets).Select(n => $"{n} has a fact: it must be in the table, and have a target"));
        output.WriteLine($"{answered.Count} of {targets.Count} attacks have a fact; without a target: {string.Join(", ", AttackTable.NoTarget.Keys)}");
    }

    [Fact]
    public async Task What_has_no_target_yet_is_not_there_for_anybody()
    {
        foreach (var (number, (_, address)) in AttackTable.NoTarget)
        {
            foreach (var visitor in attacked.Everybody)
            {
                var answer = await visitor.GetAsync(address);
                // A stranger is asked to sign in for any address that looks like a unit's.
                var isAbsent = answer.Status == 404 || answer.AsksToSignIn;
                Assert.True(isAbsent, $"{address} answers {answer.Status}: attack {number} has a target now and needs a fact");
            }
        }
    }
}
