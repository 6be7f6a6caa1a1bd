using System.Reflection;
using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>A line that names no method bans nothing, and says nothing of it.</summary>
public sealed class BannedSymbolsTests
{
    [Fact]
    public void Every_way_to_send_a_string_as_SQL_is_banned()
    {
        var banned = File.ReadAllLines(Path.Combine(Repository.Root, "build", "BannedSymbols.txt")).Select(line => line.Split(';')[0]).ToHashSet();
        var raw = new[] { typeof(RelationalDatabaseFacadeExtensions), typeof(RelationalQueryableExtensions) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.Name.Contains("Raw", StringComparison.Ordinal)).Select(IdOf).ToList();
        Assert.True(raw.Count > 6);
        Assert.Empty(raw.Except(banned));
        Assert.Empty(banned.Where(symbol => symbol.Contains("Raw", StringComparison.Ordinal)).Except(raw));
    }

    /// <summary>The method as documentation names it.</summary>
    private static string IdOf(MethodInfo method) =>
        $"M:{method.DeclaringType!.FullName}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}"
        + $"({string.Join(',', method.GetParameters().Select(p => NameOf(p.ParameterType)))})";

    private static string NameOf(Type type) =>
        type.IsGenericMethodParameter ? "``" + type.GenericParameterPosition
        : !type.IsGenericType ? type.FullName!
        : $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}";
}
