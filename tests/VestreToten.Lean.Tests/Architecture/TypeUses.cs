using Mono.Cecil;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>The types that a compiled type uses: in its signatures, its fields and its code.</summary>
internal static class TypeUses
{
    /// <summary>Outermost types, each as often as it is used.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        Members(type).SelectMany(Named).Select(Outermost).Concat(type.NestedTypes.SelectMany(Of));

    private static IEnumerable<TypeReference?> Members(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. Attributes(type),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Properties.Select(p => p.PropertyType),
        .. type.Methods.SelectMany(Signature),
        .. type.Methods.Where(m => m.HasBody).SelectMany(m => Code(m.Body)),
    ];

    // Of all attributes only a page's layout names a type of the program as its argument; to read the others' arguments
    // Cecil would have to find the framework's assemblies.
    private static IEnumerable<TypeReference?> Attributes(TypeDefinition type) =>
        type.CustomAttributes.Select(a => a.AttributeType).Concat(type.CustomAttributes
            .Where(a => a.AttributeType.Name == "LayoutAttribute").Select(a => a.ConstructorArguments[0].Value as TypeReference));

    private static IEnumerable<TypeReference?> Signature(MethodReference method) =>
    [
        method.DeclaringType,
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
    ];

    private static IEnumerable<TypeReference?> Code(Mono.Cecil.Cil.MethodBody body) =>
    [
        .. body.Variables.Select(v => v.VariableType),
        .. body.ExceptionHandlers.Select(h => h.CatchType),
        .. body.Instructions.SelectMany(i => i.Operand switch
        {
            TypeReference type => [type],
            MethodReference method => Signature(method),
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => Enumerable.Empty<TypeReference?>(),
        }),
    ];

    private static IEnumerable<TypeReference> Named(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Named)],
        TypeSpecification specified => Named(specified.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
