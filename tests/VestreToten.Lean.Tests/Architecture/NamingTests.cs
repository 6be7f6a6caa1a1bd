using System.Reflection;
using System.Text.RegularExpressions;
using VestreToten.Lean.Data;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>Names use the words of the .NET documentation: Default, Max, Min, Request, Exception.</summary>
public sealed partial class NamingTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(FeatureList).Assembly, typeof(SeedDemonstration).Assembly, typeof(LeanDbContext).Assembly, typeof(IsoWeek).Assembly, typeof(NamingTests).Assembly];

    [Fact]
    public void No_name_uses_a_word_of_our_own_where_the_platform_has_one()
    {
        var names = Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => new[] { type.Name }
            .Concat(type.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Select(member => member.Name)));

        Assert.DoesNotContain(names.Distinct(), IsOwnWord);
    }

    [Fact]
    public void Exceptions_end_in_Exception() => Assert.DoesNotContain(
        Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => typeof(Exception).IsAssignableFrom(type)),
        type => !type.Name.EndsWith("Exception", StringComparison.Ordinal));

    internal static bool IsOwnWord(string name) => OwnWords().IsMatch(name);

    [GeneratedRegex("(?<![A-Za-z]_|[A-Za-z])usual|(?<![a-z])Usual|(?<![A-Za-z])most(?=[A-Z])|Most(?=[A-Z])|[Ww]ish(?![a-z])|[Tt]rouble")]
    private static partial Regex OwnWords();
}
