using System.Globalization;
using DocPipeline.Admission.Pdf;

namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>A PDF as its tables of objects have it, or as they had it when it ended earlier: the file as it was when it was signed.</summary>
/// <remarks>Source: ISO 32000-1, 7.5 (file structure).</remarks>
internal sealed class PdfFile
{
    // Of values that are kept. A page, a form or a signature has some hundred.
    private const long MostKept = 4_000_000;

    private readonly PdfWork kept = new(MostKept);
    private readonly PdfWork read;
    private readonly IReadOnlyDictionary<long, PdfEntry> entries = new Dictionary<long, PdfEntry>();
    private readonly Dictionary<long, PdfObject?> objects = [];
    private readonly Dictionary<long, (byte[] Content, IReadOnlyList<(long Number, int Start)> Objects)> containers = [];
    private int unpacked;

    private PdfFile(byte[] bytes, int end, PdfWork read)
    {
        (Bytes, End, this.read) = (bytes, end, read);
        PdfTables tables = PdfTables.Read(this, read);
        (Sections, entries) = (tables.Sections, tables.Entries);
    }

    internal byte[] Bytes { get; }

    /// <summary>The place after its last byte.</summary>
    internal int End { get; }

    /// <summary>The tables, the newest first.</summary>
    internal IReadOnlyList<PdfSection> Sections { get; }

    /// <summary>What the newest table says of the whole.</summary>
    internal PdfItem Trailer => Sections[0].Trailer;

    /// <summary>The document's root.</summary>
    internal PdfObject Catalog => Dictionary(Trailer["Root"]) is { Data: null } catalog && catalog.Value["Type"].Is("Catalog") ? catalog : throw new BrokenPdfException("it has no catalog");

    /// <summary>The numbers of every object that is there.</summary>
    internal IEnumerable<long> Numbers => entries.Where(e => !e.Value.IsFree).Select(e => e.Key);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="BrokenPdfException">They are not as the format says.</exception>
    /// <exception cref="PdfTangledException">They are more than any program writes.</exception>
    internal static PdfFile Open(byte[] bytes, int end) => new(bytes, end, new PdfWork(10_000_000 + (4L * end)));

    internal PdfEntry Entry(long number) => entries.GetValueOrDefault(number);

    /// <summary>Where an object lies, such that the same place means the same bytes: of one in an object stream that stream's place.</summary>
    internal (int Place, int Index) Location(long number) => Entry(number) is { Container: > 0 } packed ? (Entry(packed.Container).Place, packed.Index + 1) : (Entry(number).Place, 0);

    /// <summary>The object of a number; nothing where there is none.</summary>
    internal PdfObject? Object(long number)
    {
        if (objects.TryGetValue(number, out PdfObject? known)) return known;
        objects[number] = null;
        return objects[number] = Entry(number) switch
        {
            { IsFree: true } => null,
            { Container: > 0 } packed => Packed(number, packed),
            var entry => ObjectAt(entry.Place) is { } found && found.Number == number && found.Generation == entry.Generation ? found : throw Broken(number, "is not where the table says"),
        };
    }

    /// <summary>What a reference leads to, however often it leads on; anything else is itself.</summary>
    internal PdfItem Resolve(PdfItem item)
    {
        for (int steps = 0; item.Kind == PdfItemKind.Reference; steps++)
        {
            if (steps > 20) throw new BrokenPdfException("references lead to one another");
            item = Object(item.Number) is { } found && found.Generation == item.Generation ? found.Value : PdfItem.Null;
        }

        return item;
    }

    /// <summary>The object that is a dictionary, which says nothing twice; nothing where there is none.</summary>
    internal PdfObject? Dictionary(PdfItem reference)
    {
        if (reference.Kind != PdfItemKind.Reference || Object(reference.Number) is not { } found || found.Generation != reference.Generation || found.Value.Kind != PdfItemKind.Dictionary) return null;
        return found.Value.SaysTwice ? throw Broken(found.Number, "says the same thing twice, so that programs read it differently") : found;
    }

    /// <summary>How often each number is referred to by an object. Nothing of the objects is kept.</summary>
    internal Dictionary<long, int> CountReferences()
    {
        var counted = new Dictionary<long, int>();
        foreach (long number in Numbers)
        {
            (byte[] source, int start, int end) = Entry(number) is { Container: > 0 } packed && Place(packed, number) is var (content, at) ? (content, at, content.Length) : (Bytes, BodyOf(number), End);
            new PdfParser(source, start, end, read, to => counted[to] = counted.GetValueOrDefault(to) + 1).Value();
        }

        return counted;
    }

    /// <summary>The object that begins at a place.</summary>
    internal PdfObject ObjectAt(int place)
    {
        var parser = new PdfParser(Bytes, place, End, kept);
        if (place <= 0 || place >= End || !char.IsAsciiDigit((char)Bytes[place])) throw new BrokenPdfException(string.Create(CultureInfo.InvariantCulture, $"there is no object at byte {place}"));
        long number = parser.Integer(), generation = parser.Integer();
        parser.Expect("obj"u8);
        PdfItem value = parser.Value();
        Range? data = null;
        if (parser.TryWord("stream"u8))
        {
            int start = parser.At;
            if (start < End && Bytes[start] == '\r') start++;
            if (start >= End || Bytes[start] != '\n') throw Broken(number, "has a stream that begins without an end of line");
            start++;
            PdfItem length = Resolve(value["Length"]);
            if (length is not { Kind: PdfItemKind.Number, IsWhole: true, Number: >= 0 } || start + length.Number > End) throw Broken(number, "has a stream without a length");
            data = start..(start + (int)length.Number);
            parser.At = start + (int)length.Number;
            parser.Expect("endstream"u8);
        }

        parser.Expect("endobj"u8);
        return new PdfObject(number, (int)Math.Min(generation, int.MaxValue), value, Bytes, place, parser.At) { Data = data };
    }

    /// <summary>The bytes of a stream, unpacked.</summary>
    internal byte[] Unpack(PdfObject stream)
    {
        if (stream.Data is not { } data || stream.Value.SaysTwice) throw Broken(stream.Number, "is no stream");
        PdfItem filter = One(stream.Value["Filter"]), parameters = One(stream.Value["DecodeParms"]);
        ReadOnlySpan<byte> packed = Bytes.AsSpan(data);
        if (filter.IsNull) return packed.ToArray();
        if (!filter.Is("FlateDecode")) throw Broken(stream.Number, "is packed in a way that is not accepted");
        int left = PdfUnpacker.MostUnpacked - unpacked;
        byte[] content = PdfUnpacker.Inflated(Bytes, data.Start.Value, packed.Length, ref left) ?? throw Broken(stream.Number, "cannot be unpacked");
        unpacked = PdfUnpacker.MostUnpacked - left;
        read.Allow(content.Length);
        return PdfUnpacker.WithoutPredictor(content, Or("Predictor", 1), Or("Colors", 1), Or("BitsPerComponent", 8), Or("Columns", 1)) ?? throw Broken(stream.Number, "cannot be unpacked");

        long Or(string key, long otherwise) => Resolve(parameters[key]) is { Kind: PdfItemKind.Number } number ? number.Number : otherwise;
    }

    private PdfItem One(PdfItem item) => Resolve(item) is { Kind: PdfItemKind.Array } list ? list.Items.Count == 1 ? Resolve(list.Items[0]) : list : Resolve(item);

    private int BodyOf(long number)
    {
        var parser = new PdfParser(Bytes, Entry(number).Place, End, read);
        parser.Integer();
        parser.Integer();
        parser.Expect("obj"u8);
        return parser.At;
    }

    private PdfObject Packed(long number, PdfEntry entry)
    {
        (byte[] content, int at) = Place(entry, number);
        var parser = new PdfParser(content, at, content.Length, kept);
        PdfItem value = parser.Value();
        return value.Kind == PdfItemKind.Reference ? throw Broken(number, "is a reference in an object stream") : new PdfObject(number, 0, value, content, at, parser.At);
    }

    private (byte[] Content, int Start) Place(PdfEntry entry, long number)
    {
        (byte[] content, IReadOnlyList<(long Number, int Start)> inside) = Container(entry.Container);
        return entry.Index < inside.Count && inside[entry.Index].Number == number ? (content, inside[entry.Index].Start) : throw Broken(number, "is not in the object stream that the table says");
    }

    private (byte[] Content, IReadOnlyList<(long Number, int Start)> Objects) Container(long number)
    {
        if (containers.TryGetValue(number, out (byte[] Content, IReadOnlyList<(long Number, int Start)> Objects) known)) return known;
        if (Entry(number) is not { IsFree: false, Container: 0 } || Object(number) is not { } stream || !stream.Value["Type"].Is("ObjStm")) throw Broken(number, "is no object stream");
        byte[] content = Unpack(stream);
        long count = Resolve(stream.Value["N"]).Number, first = Resolve(stream.Value["First"]).Number;
        var inside = new List<(long, int)>();
        var header = new PdfParser(content, 0, content.Length, read);
        for (long i = 0; i < count; i++)
        {
            long one = header.Integer(), start = first + header.Integer();
            if (start < 0 || start >= content.Length) throw Broken(one, "is not in its object stream");
            inside.Add((one, (int)start));
        }

        return containers[number] = (content, inside);
    }

    private static BrokenPdfException Broken(long number, string what) => new(string.Create(CultureInfo.InvariantCulture, $"object {number} {what}"));
}
