using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using VestreToten.Lean.Data;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>Whoever filters logs by event id finds one event.</summary>
public sealed partial class LogEventTests
{
    private static readonly IReadOnlyList<(int Id, string Method, string Message)> Events =
    [
        .. new[] { typeof(FeatureList).Assembly, typeof(SeedDemonstration).Assembly, typeof(LeanDbContext).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Log is not null)
            .Select(found => (found.Log!.EventId, $"{found.method.DeclaringType!.Name}.{found.method.Name}", found.Log.Message)),
    ];

    [Fact]
    public void Each_event_id_belongs_to_one_message() =>
        Assert.Empty(Events.GroupBy(e => e.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(e => e.Method))}"));

    [Fact]
    public void The_messages_are_found() => Assert.True(Events.Count > 30);

    [Fact]
    public void What_the_operators_page_explains_is_what_the_log_says()
    {
        var templates = Events.Select(e => Placeholder().Replace(e.Message, "#")).ToList();
        var quoted = Quoted().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"))).Select(m => m.Groups[1].Value).ToList();

        Assert.True(quoted.Count > 15);
        Assert.All(quoted, message => Assert.Contains(templates, template => template.StartsWith(Example().Replace(message, "#"), StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    /// <summary>What stands in the page for a number, an answer, a method or a route.</summary>
    [GeneratedRegex(@"\bN\b|\b\d{3}\b|…|\bGET\b|/\S+")]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| \*(.+?)\* \|", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
