using System.Reflection;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests;

/// <summary>What the library offers changes only on purpose: a change shows as a difference of the accepted text.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags OwnPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler writes for every record; naming it would bury what a person wrote.
    private static readonly HashSet<string> OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "op_Equality", "op_Inequality", "<Clone>$", "EqualityContract"];

    [Fact]
    public Task Everything_public_is_accepted()
    {
        var surface = new StringBuilder();
        foreach (Type type in typeof(Finding).Assembly.GetExportedTypes().OrderBy(Named, StringComparer.Ordinal))
        {
            surface.Append(Kind(type)).Append(' ').Append(Named(type)).Append('\n');
            foreach (string member in type.GetMembers(OwnPublic).Where(IsWritten).Select(member => Text(type, member)).Order(StringComparer.Ordinal))
                surface.Append("    ").Append(member).Append('\n');
        }

        return Snapshot.Verify(surface.ToString());
    }

    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: true } method and not ConstructorInfo => method.Name.StartsWith("op_", StringComparison.Ordinal) && !OfEveryRecord.Contains(method.Name),
        FieldInfo { IsSpecialName: true } => false,
        ConstructorInfo constructor => constructor.GetParameters().Length > 0,
        _ => !OfEveryRecord.Contains(member.Name),
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "class",
        _ => "open class",
    };

    private static string Text(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}({Parameters(method)}) : {Short(method.ReturnType)}",
        PropertyInfo property => $"{property.Name}{Settable(property)} : {Short(property.PropertyType)}",
        FieldInfo field when type.IsEnum => field.Name,
        FieldInfo field => $"{field.Name} : {Short(field.FieldType)}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Short(p.ParameterType)} {p.Name}"));

    private static string Named(Type type) => $"{type.Namespace}.{Short(type)}";

    private static string Short(Type type) => type switch
    {
        { IsByRef: true } => $"ref {Short(type.GetElementType()!)}",
        { IsArray: true } => $"{Short(type.GetElementType()!)}[]",
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Short(value)}?",
        { IsGenericType: true } => $"{Nested(type).Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>",
        _ => Nested(type),
    };

    private static string Nested(Type type) => type is { IsNested: true, IsGenericParameter: false } ? $"{Nested(type.DeclaringType!)}.{type.Name}" : type.Name;

    private static string Settable(PropertyInfo property) => property.SetMethod switch
    {
        null or { IsPublic: false } => "",
        { ReturnParameter: var result } when result.GetRequiredCustomModifiers().Length > 0 => " { init }",
        _ => " { set }",
    };
}
