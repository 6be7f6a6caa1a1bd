using System.Reflection;
using System.Text.RegularExpressions;
using VestreToten.Lean.EndToEnd.Support;
using Xunit.v3;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>The table is complete: each attack has a fact that runs, here or in the other suite.</summary>
public sealed class AttackTableTests(ITestOutputHelper output)
{
    private static readonly HashSet<int> Answered = [..
        from type in typeof(AttackTable).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetCustomAttributes().OfType<IFactAttribute>().Any(f => f.Skip is null && !f.Explicit)
        from number in method.GetCustomAttribute<AttackAttribute>()?.Numbers ?? []
        select number];

    [Fact]
    public void Each_attack_has_a_fact()
    {
        var here = AttackTable.All.Keys.Except(AttackTable.Inside.Keys).ToList();

        Assert.Equal(Enumerable.Range(1, AttackTable.All.Count), AttackTable.All.Keys.Order());
        Assert.Empty(here.Except(Answered).Select(n => $"{n}, {AttackTable.All[n]}, has no fact"));
        Assert.Empty(Answered.Except(here).Select(n => $"{n} has a fact: it must be in the table, and answered nowhere else"));
        output.WriteLine($"{Answered.Count} of {AttackTable.All.Count} attacks have a fact here, {AttackTable.Inside.Count} in the other suite");
    }

    [Fact]
    public void What_is_answered_in_the_other_suite_is_a_fact_there()
    {
        foreach (var (number, (file, fact)) in AttackTable.Inside)
        {
            var folder = Path.Combine(Repository.Root, "tests", "VestreToten.Lean.Tests", "Features", Path.GetDirectoryName(file)!);
            var source = string.Concat(Directory.EnumerateFiles(folder, Path.GetFileName(file) + "*.cs").Select(File.ReadAllText));
            var isFact = Regex.IsMatch(source, $@"\[(Fact|Theory)\](\s*\[[^\n]*\])*\s*public async Task {fact}\(");
            Assert.True(isFact, $"{number}, {AttackTable.All[number]}: there is no fact {fact} in {file}");
        }
    }
}
