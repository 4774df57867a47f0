using System.Text.Json;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>The members of a JSON object, each there once.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly OcflReport report;
    private readonly string place;
    private readonly string what;

    internal JsonMembers(JsonElement element, OcflReport report, string place, string what)
    {
        (this.report, this.place, this.what) = (report, place, what);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!members.TryAdd(property.Name, property.Value)) report.Add("E033", place, $"The key ‘{property.Name}’ of {what} is there twice.");
        }
    }

    /// <summary>A value as a message shows it: a text without its quotation marks, and never more than a line of it.</summary>
    internal static string Shown(JsonElement value)
    {
        const int Most = 60;
        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return (text.Length > Most ? $"{text[..Most]}…" : text).ReplaceLineEndings(" ");
    }

    /// <summary>Whether the key is there, and its value.</summary>
    internal bool Has(string key, out JsonElement value) => members.TryGetValue(key, out value);

    /// <summary>Reports every key that is none of those given, under the code that its name calls for.</summary>
    internal void RefuseOthers(string[] known, Func<string, string> codeOf)
    {
        foreach (string name in members.Keys.Except(known, StringComparer.Ordinal))
            report.Add(codeOf(name), place, $"The key ‘{name}’ of {what} is none that OCFL names.");
    }
}
