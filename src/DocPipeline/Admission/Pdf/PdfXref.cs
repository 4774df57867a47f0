using System.Buffers;

namespace DocPipeline.Admission.Pdf;

/// <summary>
/// Follows the tables that say where each object is, newest first, and looks whether it is there. Where they do not fit, programs search
/// for objects and come to different documents.
/// </summary>
/// <remarks>Source: ISO 32000-1, 7.5.4 (tables), 7.5.5 (trailer), 7.5.8 (streams, and files with both).</remarks>
internal sealed class PdfXref
{
    private const int MostSections = 1_000;
    private const int MostEntries = 2_000_000;
    private const string DoesNotFit = "The PDF's table of objects does not fit its objects: it is damaged, or was put together by hand.";

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\0"u8);

    private readonly byte[] bytes;
    private readonly PdfObjects objects;
    private readonly HashSet<long> known = [];
    private int left = MostEntries;

    private PdfXref(byte[] bytes, PdfObjects objects) => (this.bytes, this.objects) = (bytes, objects);

    /// <summary>Why the file is no whole PDF; nothing when it is.</summary>
    internal static string? WhyDamaged(byte[] bytes, PdfObjects objects) => new PdfXref(bytes, objects).WhyDamaged();

    private string? WhyDamaged()
    {
        int start = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (start < 0) return "The PDF is cut short: its end is missing.";
        PdfLexer lexer = objects.Quiet(start + "startxref".Length);
        PdfValue first = lexer.Next();
        int end = bytes.AsSpan(lexer.At).IndexOf("%%EOF"u8);
        if (end < 0) return "The PDF is cut short: its end is missing.";
        if (bytes.AsSpan(lexer.At + end + "%%EOF".Length).ContainsAnyExcept(Blanks)) return "There is something after the end of the PDF.";
        if (first.Kind != PdfKind.Number) return DoesNotFit;

        var sections = new Queue<long>([first.Number]);
        var seen = new HashSet<long>();
        PdfValue root = default;
        while (sections.TryDequeue(out long place))
        {
            if (!seen.Add(place) || seen.Count > MostSections || place <= 0 || place >= bytes.Length || Section((int)place) is not { Kind: PdfKind.Dictionary } trailer) return DoesNotFit;
            if (root.Kind == PdfKind.None) root = trailer["Root"];

            // In a file with both, the stream comes before the older table.
            if (trailer["XRefStm"] is { Kind: PdfKind.Number } beside) sections.Enqueue(beside.Number);
            if (trailer["Prev"] is { Kind: PdfKind.Number } older) sections.Enqueue(older.Number);
        }

        if (root.Kind != PdfKind.Reference || !known.Contains(root.Number) || objects.Catalog(root.Number) is not { Kind: PdfKind.Dictionary } catalog || !known.Contains(catalog["Pages"].Number)) return "The PDF has no pages.";
        return null;
    }

    /// <summary>One table or stream; its trailer, or nothing when it does not fit.</summary>
    private PdfValue? Section(int place)
    {
        PdfLexer lexer = objects.Quiet(place);
        lexer.Blanks();
        return bytes.AsSpan(lexer.At).StartsWith("xref"u8) ? Table(objects.Quiet(lexer.At + "xref".Length)) : Stream(lexer.At);
    }

    private PdfValue? Table(PdfLexer lexer)
    {
        while (true)
        {
            PdfValue start = lexer.Next();
            if (start is { Kind: PdfKind.Keyword, Text: "trailer" }) return lexer.Next();
            PdfValue count = lexer.Next();
            if (start.Kind != PdfKind.Number || count.Kind != PdfKind.Number || (left -= (int)Math.Clamp(count.Number, 0, MostEntries)) < 0) return null;
            for (long i = 0; i < count.Number; i++)
            {
                PdfValue offset = lexer.Next(), generation = lexer.Next(), kind = lexer.Next();
                if (offset.Kind != PdfKind.Number || generation.Kind != PdfKind.Number || kind.Kind != PdfKind.Keyword || kind.Text is not ("n" or "f")) return null;

                // Some programs call a free entry used, at place 0.
                if (kind.Text == "n" && offset.Number != 0 && !Is(start.Number + i, offset.Number)) return null;
                if (kind.Text == "f") known.Add(start.Number + i);
            }
        }
    }

    private PdfValue? Stream(int place)
    {
        if (objects.StreamAt(place) is not var (dictionary, content) || !dictionary["Type"].IsName("XRef") || dictionary["W"].Items is not { Count: 3 } widths) return null;
        int[] width = [.. widths.Select(w => (int)Math.Clamp(w.Number, 0, 8))];
        int row = width.Sum();
        List<PdfValue> index = dictionary["Index"].Items ?? [new PdfValue(PdfKind.Number, 0), dictionary["Size"]];
        int at = 0;
        for (int pair = 0; pair + 1 < index.Count; pair += 2)
        {
            for (long i = 0; i < index[pair + 1].Number; i++, at += row)
            {
                if (row == 0 || at + row > content.Length || --left < 0) return null;
                long kind = width[0] == 0 ? 1 : Number(content, at, width[0]), where = Number(content, at + width[0], width[1]);
                long number = index[pair].Number + i;
                if (kind == 1 && where != 0 && !Is(number, where)) return null;
                if (kind == 2 && known.Add(number) && !objects.IsPacked(where, number)) return null;
                if (kind == 0) known.Add(number);
            }
        }

        return dictionary;
    }

    // An older table's word on an object does not count any more.
    private bool Is(long number, long place) => !known.Add(number) || objects.BeginsAt(place, number);

    private static long Number(byte[] content, int at, int width)
    {
        long number = 0;
        for (int i = 0; i < width; i++) number = (number << 8) | content[at + i];
        return number;
    }
}
