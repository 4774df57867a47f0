using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocPipeline.Documents.Comparison.Pages;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>
/// One page of HTML that opens offline in any browser, shows every entry of a document and verifies it itself: files, inventories, their
/// place in the log, that none was left out, and the signature. The same archive gives the same bytes.
/// </summary>
internal static class EvidencePage
{
    private const string Waiting = "Not verified. If this line stays, the page was altered, or your browser does not run its check; docs/verify-by-hand.md says how to check the archive without it.";

    /// <summary>Puts a page together. It carries every leaf: hashes alone would prove that none was altered, and not that none of them is this document's.</summary>
    internal static byte[] Make(EvidenceMaterial material)
    {
        string style = "\n" + Resource("page.css") + PageStyle.Redline, script = "\n" + Resource("page.js");
        EvidenceEntry[] entries = [.. material.Steps.Select(s => new EvidenceEntry(
            Convert.ToBase64String(s.Entry.Inventory.ToBytes().Span), s.Comparison is null ? [] : [.. s.Comparison.Changes.Select(c => c.Sentence)], s.Comparison?.PagePart() ?? ""))];
        EvidenceData data = new(
            material.Name, material.Steps[0].Entry.Inventory.Id.Value, Waiting, Hex(style), material.Keys[0].ToString(), material.Checkpoint.Note.ToString(), [.. material.Leaves.Select(l => Encoding.UTF8.GetString(l.Span))], entries,
            new SortedDictionary<string, string>(material.Content.ToDictionary(c => c.Key.Hex, c => Convert.ToBase64String(c.Value.Span)), StringComparer.Ordinal));

        // Nothing in the data can end the element that holds it: the serialiser escapes every < and >.
        string json = JsonSerializer.Serialize(data, EvidenceJson.Default.EvidenceData);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Evidence</title>
            <style>{style}</style>
            </head>
            <body>
            <main><h1>Evidence</h1><p id="state" role="status">{Waiting}</p></main>
            <script type="application/json" id="data" data-sha256="{Hex(json)}">{json}</script>
            <script>{script}</script>
            </body>
            </html>

            """));
    }

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"evidence/{name}") ?? throw new InvalidOperationException($"The resource {name} is not in the library.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
