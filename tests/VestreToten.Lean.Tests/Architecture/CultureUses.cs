using Mono.Cecil;
using Mono.Cecil.Cil;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>
/// Where compiled code turns numbers or days into text, or text into them, without saying for which culture. An interpolated
/// string says it by its handler's constructor.
/// </summary>
internal static class CultureUses
{
    // Whole numbers are the same in every culture while none is below zero, and the program counts and names by them. A sign
    // that may be minus belongs to numbers that are measured.
    private static readonly HashSet<string> Written =
    [
        nameof(Single), nameof(Double), nameof(Decimal), nameof(DateTime), nameof(DateTimeOffset), nameof(DateOnly), nameof(TimeOnly),
    ];

    /// <summary>Each place as "Type.Method: what is written".</summary>
    public static IEnumerable<string> In(ModuleDefinition module) => Methods(module).SelectMany(Of);

    /// <summary>The types that ask which culture is the reader's.</summary>
    public static IEnumerable<string> ReadersOwn(ModuleDefinition module) => Methods(module)
        .Where(m => m.Body.Instructions.Any(i => i.Operand is MethodReference { Name: "get_CurrentCulture", DeclaringType.Name: "CultureInfo" }))
        .Select(m => Outermost(m.DeclaringType).FullName).Distinct();

    // What the compiler writes for records is for debuggers, and what EF generates has its own test.
    private static IEnumerable<MethodDefinition> Methods(ModuleDefinition module) => module.GetTypes()
        .Where(t => Outermost(t).Namespace is var area && area.StartsWith("VestreToten", StringComparison.Ordinal) && !area.Contains(".Migrations", StringComparison.Ordinal))
        .SelectMany(t => t.Methods).Where(m => m.HasBody && m.Name != "PrintMembers");

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<string> Of(MethodDefinition method)
    {
        var isSaid = true;
        foreach (var instruction in method.Body.Instructions)
        {
            // A query that is only described, to be turned into SQL, calls nothing.
            if (instruction.Operand is not MethodReference called || instruction.OpCode.FlowControl != FlowControl.Call)
                continue;
            if (called.Name == ".ctor" && called.DeclaringType.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal))
                isSaid = TakesCulture(called) || called.DeclaringType.Name.Contains("Log", StringComparison.Ordinal);
            else if (Faulty(instruction, called, isSaid) is { } what)
                yield return $"{method.DeclaringType.FullName}.{method.Name}: {what}";
        }
    }

    private static string? Faulty(Instruction instruction, MethodReference called, bool isSaid) => called.Name switch
    {
        "AppendFormatted" when !isSaid => WrittenOf((called as GenericInstanceMethod)?.GenericArguments[0]),
        "ToString" when !TakesCulture(called) => WrittenOf(instruction.Previous?.OpCode == OpCodes.Constrained ? (TypeReference)instruction.Previous.Operand : called.DeclaringType),
        "Parse" or "TryParse" or "ParseExact" or "TryParseExact" when !TakesCulture(called) => WrittenOf(called.DeclaringType),
        "Append" or "Insert" when called.DeclaringType.Name == "StringBuilder" => WrittenOf(called.Parameters[^1].ParameterType),
        "AddAttribute" when called.DeclaringType.Name == "RenderTreeBuilder" && instruction.Previous?.OpCode == OpCodes.Box =>
            WrittenOf((TypeReference)instruction.Previous.Operand),
        "Format" when called.DeclaringType.FullName == "System.String" && !TakesCulture(called) => "string.Format",
        "ToInt32" or "ToDouble" or "ToDecimal" or "ToDateTime" when called.DeclaringType.Name == "Convert" && !TakesCulture(called)
            && called.Parameters[0].ParameterType.Name == "String" => "Convert",
        _ => null,
    };

    private static bool TakesCulture(MethodReference called) =>
        called.Parameters.Any(p => p.ParameterType.Name is nameof(IFormatProvider) or "CultureInfo");

    private static string? WrittenOf(TypeReference? type) => type is GenericInstanceType { ElementType.Name: "Nullable`1" } nullable
        ? WrittenOf(nullable.GenericArguments[0])
        : type is not null && type.Namespace == "System" && Written.Contains(type.Name) ? type.Name : null;
}
