using System.Globalization;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>
/// Looks whether what was added to a file consists of objects and tables and nothing else: a program that searches for objects because
/// it does not trust the tables would find others there.
/// </summary>
internal static class AddedBytes
{
    private const int LongestComment = 100;

    /// <summary>What lies between, from a place on.</summary>
    internal static IEnumerable<string> BetweenObjects(PdfFile pdf, int from)
    {
        (int Start, int End)[] known = [.. Known(pdf, from).Distinct().Order(), (pdf.End, pdf.End)];
        int at = from;
        foreach ((int start, int end) in known)
        {
            if (start < at) yield return string.Create(CultureInfo.InvariantCulture, $"two things lie in one another at byte {start}");
            else if (!IsNothing(pdf.Bytes, at, start)) yield return string.Create(CultureInfo.InvariantCulture, $"bytes {at} to {start} are neither an object that the tables name nor a table");
            at = Math.Max(at, end);
        }
    }

    private static IEnumerable<(int Start, int End)> Known(PdfFile pdf, int from)
    {
        foreach (PdfSection section in pdf.Sections.Where(s => s.Place >= from))
        {
            yield return (section.Place, section.End);
            foreach (PdfEntry entry in section.Entries.Values.Where(e => e.Place >= from && e.Container == 0)) yield return pdf.ObjectAt(entry.Place) is var one ? (one.Start, one.End) : default;
        }
    }

    // Blanks, short comments, and “startxref 123 %%EOF”.
    private static bool IsNothing(byte[] bytes, int at, int end)
    {
        while (true)
        {
            PdfTables.Blanks(bytes, ref at, end);
            if (at == end) return true;
            if (PdfTables.Ending(bytes, at, end) is { } ending)
            {
                at = ending.End;
                continue;
            }

            if (bytes[at] != '%') return false;
            int length = bytes.AsSpan(at, end - at).IndexOfAny((byte)'\r', (byte)'\n');
            if (length is < 0 or > LongestComment) return false;
            at += length;
        }
    }
}
