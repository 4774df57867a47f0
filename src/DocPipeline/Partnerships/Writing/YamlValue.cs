namespace DocPipeline.Partnerships.Writing;

/// <summary>A value that is to be written into a record.</summary>
internal abstract record YamlValue
{
    private YamlValue()
    {
    }

    /// <summary>A text; quoted where YAML would take it for something else.</summary>
    internal sealed record Text(string Value) : YamlValue;

    /// <summary>A word that YAML knows, written as it is: <c>true</c>, <c>false</c>, a whole number.</summary>
    internal sealed record Word(string Value) : YamlValue;

    /// <summary>A list of texts.</summary>
    internal sealed record Texts(IReadOnlyList<string> Values) : YamlValue;

    /// <summary>Keys with their values, in the order in which they are written.</summary>
    internal sealed record Keys(IReadOnlyList<KeyValuePair<string, YamlValue>> Entries) : YamlValue;
}
