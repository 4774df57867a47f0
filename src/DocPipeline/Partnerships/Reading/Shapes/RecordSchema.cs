using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Partnerships.Reading.Shapes;

/// <summary>
/// The JSON Schema (2020-12) of <c>partnership.yaml</c>, for editors that complete and check while one types. It is made from the same
/// description as the reader uses; what only the whole record can show, such as an unknown id, the reader alone finds.
/// </summary>
public static class RecordSchema
{
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as indented JSON, the same text whenever the types are the same.</summary>
    public static string Json()
    {
        RecordShape root = RecordShape.Of(typeof(PartnershipRecord));
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Partnership record" };
        foreach ((string key, JsonNode? value) in Keys(root, definitions).ToArray()) schema[key] = value?.DeepClone();
        schema["$defs"] = new JsonObject(definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return schema.ToJsonString(Pretty) + "\n";
    }

    private static JsonObject Keys(RecordShape shape, SortedDictionary<string, JsonObject> definitions)
    {
        var properties = new JsonObject();
        foreach (FieldShape field in shape.Fields) properties[field.Key] = Field(field, definitions);
        var keys = new JsonObject();
        if (shape.Description is not null) keys["description"] = shape.Description;
        keys["type"] = "object";
        keys["properties"] = properties;
        keys["required"] = Words(shape.Fields.Where(field => field.IsRequired).Select(field => field.Key));
        keys["additionalProperties"] = false;
        return keys;
    }

    private static JsonObject Field(FieldShape field, SortedDictionary<string, JsonObject> definitions)
    {
        JsonObject value = Value(field.Value, definitions);
        var described = new JsonObject { ["title"] = Titled(field.Property.Name) };
        if (field.Description is not null) described["description"] = field.Description;
        if (field.IsNullable) described["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" });
        else foreach ((string key, JsonNode? part) in value) described[key] = part?.DeepClone();
        return described;
    }

    private static JsonObject Value(Shape shape, SortedDictionary<string, JsonObject> definitions) => shape switch
    {
        TextShape => Defined("Text", definitions, () => new() { ["type"] = "string", ["maxLength"] = NodeReader.LongestText, ["pattern"] = "\\S" }),
        BooleanShape => new JsonObject { ["type"] = "boolean" },
        NumberShape number => new JsonObject { ["type"] = "integer", ["minimum"] = number.Least, ["maximum"] = number.Most },
        DateShape => Defined("Date", definitions, () => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = DatePattern }),
        ChoiceShape choice => Defined(choice.Type.Name, definitions, () => new() { ["enum"] = Words(choice.Choices.Keys) }),
        ScalarShape scalar => Defined(scalar.Type.Name, definitions, () => Scalar(scalar)),
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Value(list.Item, definitions) },
        RecordShape record => Defined(record.Type.Name, definitions, () => Keys(record, definitions)),
        _ => throw new NotSupportedException($"{shape} has no schema."),
    };

    private static JsonObject Defined(string type, SortedDictionary<string, JsonObject> definitions, Func<JsonObject> make)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(type);
        if (!definitions.ContainsKey(name))
        {
            var definition = new JsonObject { ["title"] = Titled(type) };
            foreach ((string key, JsonNode? part) in make()) definition[key] = part?.DeepClone();
            definitions[name] = definition;
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    // YAML has no schema of its own: an editor takes a plain 5 for a number, while the reader takes it as it is written.
    private static JsonObject Scalar(ScalarShape scalar) => new()
    {
        ["description"] = ShapeFindings.Capital(scalar.Noun) + ".",
        ["type"] = scalar switch
        {
            _ when scalar.Read("0.5") is not null => new JsonArray("string", "number"),
            _ when scalar.Read("5") is not null => new JsonArray("string", "integer"),
            _ => "string",
        },
        ["pattern"] = scalar.Pattern,
    };

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static string Titled(string name) => ShapeFindings.Capital(JsonNamingPolicy.KebabCaseLower.ConvertName(name).Replace('-', ' '));
}
