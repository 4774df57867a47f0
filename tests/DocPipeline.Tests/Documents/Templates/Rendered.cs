using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Templates compiled and rendered on plain data, and what came out.</summary>
internal static partial class Rendered
{
    /// <summary>Compiles a .docx, or answers everything that is wrong with it.</summary>
    internal static Outcome<WordTemplate> Compile(byte[] docx, Type? model = null)
    {
        Outcome<TemplatePackage> package = TemplateFile.Open("template.docx", docx);
        return package.IsRefused ? Outcome.Refused<WordTemplate>(package.Findings) : WordTemplate.Compile(package.Value, model);
    }

    /// <summary>The findings of a sketch; none when it is in order.</summary>
    internal static IReadOnlyList<Finding> FindingsOf(string sketch, Type? model = null) => Compile(Sketch.Docx(sketch), model).Findings;

    /// <summary>Renders a sketch on JSON.</summary>
    internal static RenderedDocument Render(string sketch, string json) => Render(sketch, Data(json));

    /// <summary>Renders a sketch; it has to be in order, and so has what comes out.</summary>
    internal static RenderedDocument Render(string sketch, object data)
    {
        Outcome<WordTemplate> template = Compile(Sketch.Docx(sketch));
        Assert.False(template.IsRefused, string.Join('\n', template.Findings));
        RenderedDocument document = template.Value.Render(data);
        Validity.Assert(document.Bytes);
        return document;
    }

    /// <summary>The words of what a sketch renders to.</summary>
    internal static string Text(string sketch, string json) => TextOf(Render(sketch, json).Bytes);

    /// <summary>The body of what a sketch renders to, as XML.</summary>
    internal static string Body(string sketch, string json) => Part(Render(sketch, json).Bytes, "word/document.xml");

    internal static string TextOf(byte[] docx) => DocumentText.Read("document.docx", docx).Value!.ToString().TrimEnd('\n');

    internal static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static List<string> All(string xml, string pattern) => [.. Regex.Matches(xml, pattern).Select(m => m.Groups[1].Value)];

    /// <summary>The text of each paragraph of the XML, empty ones too; a break is ⏎.</summary>
    internal static List<string> Paragraphs(string xml) => [.. Paragraph().Matches(xml).Select(p => Tags().Replace(p.Value.Replace("<w:br />", "⏎", StringComparison.Ordinal).Replace("<w:br/>", "⏎", StringComparison.Ordinal), ""))];

    /// <summary>JSON as dictionaries, lists, strings, numbers and truth values.</summary>
    internal static object Data(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement)!;
    }

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(m => m.Name, m => Of(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetDecimal(),
        JsonValueKind.Null => null,
        _ => element.GetBoolean(),
    };

    [GeneratedRegex("<w:p(?: [^>]*)?(?:/>|>.*?</w:p>)", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<w:instrText.*?</w:instrText>|<[^>]+>")]
    private static partial Regex Tags();
}
