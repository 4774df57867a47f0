using System.Text.Encodings.Web;
using System.Text.Json;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Pipeline.AddIn;

/// <summary>The unified manifest for Microsoft 365 (schema 1.24), and the package that an administrator uploads: the manifest and two icons.</summary>
public static class UnifiedManifest
{
    private const string SchemaVersion = "1.24";
    private const string ColourIcon = "color.png", OutlineIcon = "outline.png";

    // An add-in's icon on machines that read no unified manifest, in Word's own two sizes.
    private static readonly (string Name, int Edge)[] alternateIcons = [("icon", 32), ("highResolutionIcon", 64)];

    /// <summary>Makes the manifest: the same bytes for the same add-in.</summary>
    /// <param name="addIn">The add-in.</param>
    /// <returns>JSON in UTF-8.</returns>
    public static byte[] Make(WordAddIn addIn)
    {
        ArgumentNullException.ThrowIfNull(addIn);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            About(json, addIn);
            Access(json, addIn);
            json.WriteStartArray("extensions");
            Extension(json, addIn);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Makes the package: the same bytes for the same add-in.</summary>
    /// <param name="addIn">The add-in.</param>
    /// <returns>A zip of the manifest and its icons.</returns>
    public static byte[] Package(WordAddIn addIn) => RepeatableZip.Write(
        [RepeatableZip.Compress("manifest.json", Make(addIn)), RepeatableZip.Compress(ColourIcon, IconOf(ColourIcon)), RepeatableZip.Compress(OutlineIcon, IconOf(OutlineIcon))]);

    private static void About(Utf8JsonWriter json, WordAddIn addIn)
    {
        json.WriteString("$schema", $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json");
        json.WriteString("manifestVersion", SchemaVersion);
        json.WriteString("version", string.Join('.', AddInOnlyManifest.Version.Split('.')[..3]));
        json.WriteString("id", addIn.Id);
        json.WriteStartObject("localizationInfo");
        json.WriteString("defaultLanguageTag", AddInWords.Language.ToLowerInvariant());
        json.WriteEndObject();
        json.WriteStartObject("developer");
        json.WriteString("name", AddInWords.Provider);
        json.WriteString("websiteUrl", addIn.At(""));
        json.WriteString("privacyUrl", addIn.At("privacy"));
        json.WriteString("termsOfUseUrl", addIn.At("help"));
        json.WriteEndObject();
        json.WriteStartObject("name");
        json.WriteString("short", addIn.Name);
        json.WriteEndObject();
        json.WriteStartObject("description");
        json.WriteString("short", AddInWords.Short);
        json.WriteString("full", AddInWords.Long);
        json.WriteEndObject();
        json.WriteStartObject("icons");
        json.WriteString("color", ColourIcon);
        json.WriteString("outline", OutlineIcon);
        json.WriteEndObject();
        json.WriteString("accentColor", "#1B4965");
    }

    private static void Access(Utf8JsonWriter json, WordAddIn addIn)
    {
        json.WriteStartArray("validDomains");
        json.WriteStringValue(addIn.Site.Authority);
        json.WriteEndArray();
        if (addIn.ApplicationId is { } application)
        {
            json.WriteStartObject("webApplicationInfo");
            json.WriteString("id", application);
            json.WriteString("resource", addIn.Resource);
            json.WriteEndObject();
        }

        json.WriteStartObject("authorization");
        json.WriteStartObject("permissions");
        json.WriteStartArray("resourceSpecific");
        json.WriteStartObject();
        json.WriteString("name", "Document.ReadWrite.User");
        json.WriteString("type", "Delegated");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Extension(Utf8JsonWriter json, WordAddIn addIn)
    {
        json.WriteStartObject();
        json.WriteStartObject("requirements");
        json.WriteStartArray("scopes");
        json.WriteStringValue("document");
        json.WriteEndArray();
        json.WriteStartArray("capabilities");
        json.WriteStartObject();
        json.WriteString("name", "WordApi");
        json.WriteString("minVersion", AddInWords.WordApi);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();

        json.WriteStartArray("runtimes");
        json.WriteStartObject();
        json.WriteString("id", "pane");
        json.WriteString("type", "general");
        json.WriteStartObject("code");
        json.WriteString("page", addIn.At("word/pane"));
        json.WriteEndObject();
        json.WriteString("lifetime", "short");
        json.WriteStartArray("actions");
        json.WriteStartObject();
        json.WriteString("id", "openPane");
        json.WriteString("type", "openPage");
        json.WriteString("view", "home");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartArray("ribbons");
        json.WriteStartObject();
        json.WriteStartArray("contexts");
        json.WriteStringValue("default");
        json.WriteEndArray();
        json.WriteStartArray("tabs");
        json.WriteStartObject();
        json.WriteString("builtInTabId", "TabHome");
        json.WriteStartArray("groups");
        Group(json, addIn);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartArray("alternates");
        json.WriteStartObject();
        json.WriteStartObject("alternateIcons");
        foreach ((string name, int edge) in alternateIcons)
        {
            json.WritePropertyName(name);
            Icon(json, addIn, edge);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, WordAddIn addIn)
    {
        json.WriteStartObject();
        json.WriteString("id", "docpipeline");
        json.WriteString("label", addIn.Name);
        Icons(json, addIn);
        json.WriteStartArray("controls");
        json.WriteStartObject();
        json.WriteString("id", "open");
        json.WriteString("type", "button");
        json.WriteString("label", addIn.Name);
        Icons(json, addIn);
        json.WriteStartObject("supertip");
        json.WriteString("title", AddInWords.OpenOf(addIn));
        json.WriteString("description", AddInWords.Tip);
        json.WriteEndObject();
        json.WriteString("actionId", "openPane");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Icons(Utf8JsonWriter json, WordAddIn addIn)
    {
        json.WriteStartArray("icons");
        foreach (int edge in (int[])[16, 32, 80]) Icon(json, addIn, edge);
        json.WriteEndArray();
    }

    private static void Icon(Utf8JsonWriter json, WordAddIn addIn, int edge)
    {
        json.WriteStartObject();
        json.WriteNumber("size", edge);
        json.WriteString("url", addIn.IconAt(edge));
        json.WriteEndObject();
    }

    private static byte[] IconOf(string name)
    {
        using Stream icon = typeof(UnifiedManifest).Assembly.GetManifestResourceStream($"addin/{name}")!;
        using MemoryStream bytes = new();
        icon.CopyTo(bytes);
        return bytes.ToArray();
    }
}
