using System.Reflection;
using NetArchTest.Rules;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>Dependencies point one way: Web → Data → Domain.</summary>
public sealed class DependencyDirectionTests
{
    private const string WebName = "VestreToten.Lean.Web";
    private const string DataName = "VestreToten.Lean.Data";

    private static readonly Assembly Domain = typeof(IsoWeek).Assembly;
    private static readonly Assembly Data = typeof(LeanDbContext).Assembly;
    private static readonly Assembly Web = Assembly.Load(WebName);

    [Fact]
    public void The_domain_refers_to_the_base_class_library_alone() =>
        Assert.All(References(Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_in_the_domain_or_the_data_reaches_upwards()
    {
        AssertNone(Types.InAssembly(Domain).Should().NotHaveDependencyOnAny(
            DataName, WebName, "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions"));
        AssertNone(Types.InAssembly(Data).Should().NotHaveDependencyOnAny(
            WebName, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http", "MudBlazor"));
    }

    [Fact]
    public void The_data_refer_to_the_domain_and_not_to_the_web()
    {
        Assert.Contains(Domain.GetName().Name, References(Data));
        Assert.DoesNotContain(WebName, References(Data));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Data", "Domain")]
    [InlineData("Demo", "Data")]
    [InlineData("Web", "Data", "Demo")]
    public void Each_project_refers_to_the_one_below_it(string project, params string[] below)
    {
        var file = Path.Combine(Repository.Root, "src", "VestreToten.Lean." + project, $"VestreToten.Lean.{project}.csproj");
        var references = System.Xml.Linq.XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Equal(below.Select(name => "VestreToten.Lean." + name), references);
    }

    [Fact]
    public void The_program_is_four_projects() =>
        Assert.Equal(
            [DataName, "VestreToten.Lean.Demo", "VestreToten.Lean.Domain", WebName],
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*proj", SearchOption.AllDirectories)
                .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_web_is_the_assembly_that_starts() => Assert.NotNull(Web.EntryPoint);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static void AssertNone(ConditionList rule) => Assert.Empty(rule.GetResult().FailingTypeNames ?? []);
}
