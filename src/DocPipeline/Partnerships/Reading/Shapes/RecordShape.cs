using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>A set of keys: the settable properties of a record type, in the order in which they are declared.</summary>
internal sealed record RecordShape : Shape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private readonly Dictionary<string, FieldShape> fields;

    private RecordShape(Type type)
    {
        Type = type;
        Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description;
        var nullability = new NullabilityInfoContext();
        Fields = [.. type.GetProperties().Where(property => property.CanWrite).OrderBy(property => property.MetadataToken)
            .Select(property => FieldShape.Of(property, nullability))];
        fields = Fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
    }

    internal Type Type { get; }

    internal string? Description { get; }

    internal IReadOnlyList<FieldShape> Fields { get; }

    internal override string Noun => $"the keys {string.Join(", ", Fields.Select(f => f.Key))}, each on a line of its own, indented";

    internal static RecordShape Of(Type type) => Known.GetOrAdd(type, t => new RecordShape(t));

    internal FieldShape? Find(string key) => fields.GetValueOrDefault(key);

    public bool Equals(RecordShape? other) => Type == other?.Type;

    public override int GetHashCode() => Type.GetHashCode();
}

/// <summary>One key of a set of keys.</summary>
internal sealed record FieldShape(PropertyInfo Property, string Key, Shape Value, bool IsRequired, bool IsNullable, string? Description)
{
    internal static FieldShape Of(PropertyInfo property, NullabilityInfoContext nullability) => new(
        property,
        KeyOf(property.Name),
        Shape.Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.GetCustomAttribute<RecordRangeAttribute>()),
        property.IsDefined(typeof(RequiredMemberAttribute)),
        nullability.Create(property).WriteState == NullabilityState.Nullable,
        property.GetCustomAttribute<DescriptionAttribute>()?.Description);

    internal static string KeyOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
