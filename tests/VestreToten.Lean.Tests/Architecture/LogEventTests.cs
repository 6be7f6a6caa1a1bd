using System.Reflection;
using Microsoft.Extensions.Logging;
using VestreToten.Lean.Data;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Web.Features;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>Whoever filters logs by event id finds one event.</summary>
public sealed class LogEventTests
{
    private static readonly IReadOnlyList<(int Id, string Method)> Events =
    [
        .. new[] { typeof(FeatureList).Assembly, typeof(SeedDemonstration).Assembly, typeof(LeanDbContext).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Log is not null)
            .Select(found => (found.Log!.EventId, $"{found.method.DeclaringType!.Name}.{found.method.Name}")),
    ];

    [Fact]
    public void Each_event_id_belongs_to_one_message() =>
        Assert.Empty(Events.GroupBy(e => e.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(e => e.Method))}"));

    [Fact]
    public void The_messages_are_found() => Assert.True(Events.Count > 30);
}
