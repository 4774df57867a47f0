using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocPipeline.Documents.Lint;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Checking;

/// <summary>
/// Findings as SARIF 2.1.0 (OASIS, 2020), the format that code hosts show beside a change: a region for lines of YAML and Markdown, a logical
/// location for clauses of Word files, and a fingerprint by which a finding is known again when lines move.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The report as UTF-8 text.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">What stands before the files of the record, seen from where the report is read; empty for a file.</param>
    public static byte[] Write(IReadOnlyList<Finding> findings, string folder = "")
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(folder);
        string[] codes = [.. LintClasses.All.Select(c => c.Code.Value).Concat(findings.Select(f => f.Code.Value)).Distinct(StringComparer.Ordinal)];
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, codes, findings);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Finding finding in findings) Result(json, finding, Array.IndexOf(codes, finding.Code.Value), folder, seen);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Tool(Utf8JsonWriter json, string[] codes, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "DocPipeline");
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (string code in codes)
        {
            LintClass? known = LintClasses.All.FirstOrDefault(c => c.Code.Value == code);
            json.WriteStartObject();
            json.WriteString("id", code);
            Message(json, "shortDescription", known is null ? "A finding of the record" : known.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(known?.Severity ?? findings.First(f => f.Code.Value == code).Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule, string folder, Dictionary<string, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Value);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        string[] parts = [finding.Message, finding.Evidence ?? "", finding.Expected is { } expected ? $"Expected: {expected}." : "", finding.Suggestion is { } suggestion ? $"{suggestion}." : ""];
        Message(json, "message", string.Join('\n', parts.Where(p => p.Length > 0)));
        json.WriteStartArray("locations");
        if (finding.Place is { } place) Location(json, place, folder, null);
        json.WriteEndArray();
        if (finding.Also is { } also)
        {
            json.WriteStartArray("relatedLocations");
            Location(json, also, folder, "The other place");
            json.WriteEndArray();
        }

        // Two alike in one place are told apart by their order.
        string print = Fingerprint(finding);
        int times = seen[print] = seen.GetValueOrDefault(print) + 1;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("docpipelineFinding/v1", string.Create(CultureInfo.InvariantCulture, $"{print}:{times}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, Place place, string folder, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(place.File, folder));
        json.WriteEndObject();
        if (place is { Line: { } line, Sheet: null })
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (place.Column is { } column) json.WriteNumber("startColumn", column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Clause is { } clause)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", clause);
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (message is not null) Message(json, "message", message);
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Uri(string file, string folder)
    {
        string path = file.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || folder.Length == 0 ? file : folder.TrimEnd('/', '\\') + "/" + file;
        return string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{finding.Place?.File}\n{finding.Evidence ?? finding.Message}")))[..32];
}
