using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace VestreToten.Lean.Tests.Support;

/// <summary>What the compiled code of an assembly mentions, by the outermost type that mentions it.</summary>
internal static class Mentions
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Reading all the code of an assembly takes seconds, and several facts ask for it.</summary>
    private static readonly ConcurrentDictionary<Assembly, Lazy<Dictionary<string, HashSet<object>>>> Read = new();

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => (int)(ushort)c.Value);

    /// <summary>The types whose code or members mention a type, alone or inside a generic one.</summary>
    public static IReadOnlyCollection<string> OfType(Assembly assembly, Type wanted) =>
        Who(assembly, thing => thing is Type type && type == wanted);

    /// <summary>The types whose code holds a text like this.</summary>
    public static IReadOnlyCollection<string> OfText(Assembly assembly, Regex wanted) =>
        Who(assembly, thing => thing is string text && wanted.IsMatch(text));

    private static SortedSet<string> Who(Assembly assembly, Func<object, bool> isWanted) =>
        [.. Read.GetOrAdd(assembly, a => new(() => ReadCode(a))).Value.Where(t => t.Value.Any(isWanted)).Select(t => t.Key)];

    private static Dictionary<string, HashSet<object>> ReadCode(Assembly assembly)
    {
        var read = new Dictionary<string, HashSet<object>>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes())
        {
            var name = Outermost(type).FullName!;
            if (!read.TryGetValue(name, out var things))
                read.Add(name, things = []);
            things.UnionWith(Things(type));
        }

        return read;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<object> Things(Type type)
    {
        foreach (var part in Flat(type.BaseType).Concat(type.GetInterfaces().SelectMany(Flat)))
            yield return part;
        foreach (var part in type.GetFields(All).SelectMany(f => Flat(f.FieldType)))
            yield return part;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            foreach (var part in OfMember(method).Concat(InBody(type, method)))
                yield return part;
        }
    }

    private static IEnumerable<object> InBody(Type type, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
            yield break;
        foreach (var part in body.LocalVariables.SelectMany(v => Flat(v.LocalType)))
            yield return part;
        var typeArguments = type.IsGenericType ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            int value = il[at++];
            var code = Codes[value == 0xFE ? (value << 8) | il[at++] : value];
            if (code.OperandType == OperandType.InlineString)
                yield return method.Module.ResolveString(BitConverter.ToInt32(il, at));
            else if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var part in OfMember(method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!))
                    yield return part;
            }

            at += Length(code.OperandType, il, at);
        }
    }

    private static IEnumerable<Type> OfMember(MemberInfo member) => (member switch
    {
        Type type => [type],
        MethodBase method =>
        [
            method.DeclaringType, (method as MethodInfo)?.ReturnType, .. method.GetParameters().Select(p => p.ParameterType),
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
        ],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        _ => Array.Empty<Type?>(),
    }).SelectMany(Flat);

    private static IEnumerable<Type> Flat(Type? type) =>
        type is null ? []
        : type.HasElementType ? Flat(type.GetElementType())
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flat).Append(type)
        : [type];

    private static int Length(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
