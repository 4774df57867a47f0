using DocPipeline.Admission.Pdf;

namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>The tables that say where each object is, from the newest to the oldest.</summary>
/// <remarks>Source: ISO 32000-1, 7.5.4 (tables), 7.5.5 (trailer), 7.5.8 (streams, and files with both).</remarks>
internal sealed class PdfTables
{
    private const int MostSections = 1_000;
    private const int MostEntries = 500_000;

    private readonly Dictionary<long, PdfEntry> entries = [];
    private readonly List<PdfSection> sections = [];
    private readonly PdfFile file;
    private readonly PdfWork work;
    private int left = MostEntries;

    private PdfTables(PdfFile file, PdfWork work) => (this.file, this.work) = (file, work);

    internal IReadOnlyList<PdfSection> Sections => sections;

    /// <summary>What the newest table that speaks of an object says of it.</summary>
    internal IReadOnlyDictionary<long, PdfEntry> Entries => entries;

    internal static PdfTables Read(PdfFile file, PdfWork work)
    {
        var tables = new PdfTables(file, work);
        tables.Follow(file.Bytes.AsSpan(0, file.End).LastIndexOf("startxref"u8));
        return tables;
    }

    /// <summary>Reads “startxref 123 %%EOF”: where the table is, and where the words end; nothing when they are not there.</summary>
    internal static (long Table, int End)? Ending(byte[] bytes, int at, int end)
    {
        if (at < 0 || !bytes.AsSpan(at, end - at).StartsWith("startxref"u8)) return null;
        at += "startxref".Length;
        Blanks(bytes, ref at, end);
        int digits = bytes.AsSpan(at, end - at).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is <= 0 or > 10) return null;
        long table = long.Parse(bytes.AsSpan(at, digits), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        at += digits;
        Blanks(bytes, ref at, end);
        return bytes.AsSpan(at, end - at).StartsWith("%%EOF"u8) ? (table, at + "%%EOF".Length) : null;
    }

    internal static void Blanks(byte[] bytes, ref int at, int end)
    {
        while (at < end && bytes[at] is 0 or 9 or 10 or 12 or 13 or 32) at++;
    }

    private void Follow(int start)
    {
        if (Ending(file.Bytes, start, file.End) is not var (first, after)) throw new BrokenPdfException("its end is missing");
        Blanks(file.Bytes, ref after, file.End);
        if (after < file.End) throw new BrokenPdfException("there is something after its end");
        var seen = new HashSet<long>();
        for (long next = first; ;)
        {
            if (!seen.Add(next) || seen.Count > MostSections) throw new BrokenPdfException("its tables of objects lead to one another");
            PdfSection section = Section(next);

            // In a file with both, the table calls free what the stream beside it has for those who read it; both come before the older table.
            PdfSection? beside = section.Trailer["XRefStm"] is { Kind: PdfItemKind.Number } place && seen.Add(place.Number) ? Section(place.Number) : null;
            Add(section, isFirst: beside is not null);
            if (beside is not null)
            {
                Add(beside);
                foreach ((long number, PdfEntry entry) in section.Entries) entries.TryAdd(number, entry);
            }

            if (section.Trailer["Prev"] is not { Kind: PdfItemKind.Number } older)
            {
                if (!section.Trailer["Prev"].IsNull) throw new BrokenPdfException("a table of objects does not say which was before it");
                return;
            }

            next = older.Number;
        }
    }

    private void Add(PdfSection section, bool isFirst = false)
    {
        if (section.Trailer.SaysTwice) throw new BrokenPdfException("a trailer says the same thing twice, so that programs read it differently");
        if (!section.Trailer["Encrypt"].IsNull) throw new BrokenPdfException("it is encrypted");
        sections.Add(section);
        foreach ((long number, PdfEntry entry) in section.Entries.Where(e => !isFirst || !e.Value.IsFree)) entries.TryAdd(number, entry);
    }

    private PdfSection Section(long place)
    {
        if (place <= 0 || place >= file.End) throw new BrokenPdfException("there is no table of objects where it says");
        var parser = new PdfParser(file.Bytes, (int)place, file.End, work);
        return parser.TryWord("xref"u8) ? Table((int)place, parser) : Stream((int)place);
    }

    private PdfSection Table(int place, PdfParser parser)
    {
        var found = new Dictionary<long, PdfEntry>();
        while (!parser.TryWord("trailer"u8))
        {
            long first = parser.Integer(), count = parser.Integer();
            for (long i = 0; i < count; i++)
            {
                long offset = parser.Integer(), generation = parser.Integer();
                bool isUsed = parser.TryWord("n"u8);
                if (!isUsed) parser.Expect("f"u8);

                // Some programs call a free entry used, at place 0.
                Add(found, first + i, isUsed && offset > 0 ? new PdfEntry(Place(offset), (int)Math.Min(generation, 65_535)) : PdfEntry.Free);
            }
        }

        PdfItem trailer = parser.Value();
        return trailer.Kind == PdfItemKind.Dictionary ? new PdfSection(place, parser.At, trailer, IsStream: false, found) : throw new BrokenPdfException("a table of objects has no trailer");
    }

    private PdfSection Stream(int place)
    {
        PdfObject stream = file.ObjectAt(place);
        PdfItem about = stream.Value;
        if (!about["Type"].Is("XRef") || about["W"] is not { Kind: PdfItemKind.Array, Items: [var w0, var w1, var w2] }) throw new BrokenPdfException("there is no table of objects where it says");
        int[] width = [Width(w0), Width(w1), Width(w2)];
        byte[] content = file.Unpack(stream);
        IReadOnlyList<PdfItem> index = about["Index"] is { Kind: PdfItemKind.Array } given ? given.Items : [PdfItemOf(0), about["Size"]];
        var found = new Dictionary<long, PdfEntry>();
        int at = 0, row = width[0] + width[1] + width[2];
        for (int pair = 0; pair + 1 < index.Count; pair += 2)
        {
            for (long i = 0; i < index[pair + 1].Number; i++, at += row)
            {
                if (row == 0 || at + row > content.Length) throw new BrokenPdfException("a table of objects is cut short");
                long kind = width[0] == 0 ? 1 : Number(content, at, width[0]), second = Number(content, at + width[0], width[1]), third = Number(content, at + width[0] + width[1], width[2]);
                Add(found, index[pair].Number + i, kind switch
                {
                    0 => PdfEntry.Free,
                    1 => second == 0 ? PdfEntry.Free : new PdfEntry(Place(second), (int)Math.Min(third, 65_535)),
                    2 => second is > 0 and <= int.MaxValue ? new PdfEntry(0, 0, second, (int)Math.Min(third, int.MaxValue)) : throw new BrokenPdfException("a table of objects names no object stream"),
                    _ => PdfEntry.Free,
                });
            }
        }

        return new PdfSection(place, stream.End, about, IsStream: true, found);
    }

    private void Add(Dictionary<long, PdfEntry> found, long number, PdfEntry entry)
    {
        if (--left < 0) throw new PdfTangledException();
        if (number is < 0 or > 10_000_000) throw new BrokenPdfException("a table of objects counts too far");
        if (!found.TryAdd(number, entry) && found[number] != entry) throw new BrokenPdfException("a table of objects names one twice");
    }

    private int Place(long offset) => offset < file.End ? (int)offset : throw new BrokenPdfException("a table of objects leads beyond the end");

    private static int Width(PdfItem item) => item is { Kind: PdfItemKind.Number, IsWhole: true, Number: >= 0 and <= 7 } ? (int)item.Number : throw new BrokenPdfException("a table of objects is of no width");

    private static PdfItem PdfItemOf(long number) => new() { Kind = PdfItemKind.Number, Number = number, IsWhole = true };

    private static long Number(byte[] content, int at, int width)
    {
        long number = 0;
        for (int i = 0; i < width; i++) number = (number << 8) | content[at + i];
        return number;
    }
}
