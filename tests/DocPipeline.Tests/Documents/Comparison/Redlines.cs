using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>What every redline has to be.</summary>
internal static partial class Redlines
{
    internal static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly XNamespace W = WordFile.W;

    internal static DocumentComparison Compare(byte[] old, byte[] now) => DocumentComparison.Of("old.docx", old, "new.docx", now).Value!;

    internal static byte[] Of(byte[] old, byte[] now) => Compare(old, now).Redline("DocPipeline compare", At);

    /// <summary>What is wrong with a redline; empty when nothing is.</summary>
    internal static IEnumerable<string> Problems(byte[] old, byte[] now, byte[] redline)
    {
        foreach (string problem in Templates.Validity.Problems(redline)) yield return problem;
        if (Difference(Read(now), Read(PlainSettling.Settle(redline, accept: true))) is { } accepted) yield return "accepted: " + accepted;
        if (Difference(Read(old), Read(PlainSettling.Settle(redline, accept: false))) is { } rejected) yield return "rejected: " + rejected;

        // The notes of deleted references stand in the file until the change is settled.
        if (Difference(Read(now).Where(IsNoNote), Read(redline).Where(IsNoNote)) is { } read) yield return "read with its changes: " + read;
    }

    /// <summary>How many words a redline marks as deleted or inserted.</summary>
    internal static int Marked(byte[] redline) => WordFile.Parts(redline).Where(p => p.Key.StartsWith("/word/", StringComparison.Ordinal)).Sum(part => part.Value.Descendants()
        .Where(e => e.Name == W + "ins" || e.Name == W + "del").Sum(e => Word().Count(string.Concat(e.Descendants().Where(t => t.Name == W + "t" || t.Name == W + "delText").Select(t => t.Value)))));

    /// <summary>How many paragraphs a redline shows as moved here.</summary>
    internal static int Moves(byte[] redline) => WordFile.Body(redline).Descendants(W + "p").Count(p => p.Elements(W + "moveTo").Any());

    private static bool IsNoNote(string line) => !line.StartsWith("Footnote", StringComparison.Ordinal);

    private static IEnumerable<string> Read(byte[] docx) => DocumentText.Read("file.docx", docx).Value!.Blocks.Select(b => $"{b.Area} {b.OutlineLevel} [{b.Number}] {b.Cell?.Row},{b.Cell?.Column} {b.Text}");

    private static string? Difference(IEnumerable<string> wanted, IEnumerable<string> got)
    {
        string[] want = [.. wanted], said = [.. got];
        for (int i = 0; i < Math.Max(want.Length, said.Length); i++)
            if (i >= want.Length || i >= said.Length || want[i] != said[i]) return $"block {i} of {want.Length}: wanted ‘{want.ElementAtOrDefault(i)}’, got ‘{said.ElementAtOrDefault(i)}’";
        return null;
    }

    [GeneratedRegex(@"[\p{L}\d][^\s]*")]
    private static partial Regex Word();
}
