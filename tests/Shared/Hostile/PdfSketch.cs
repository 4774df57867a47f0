using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>A small PDF of one page that is in order, object by object, into which something is put.</summary>
public sealed class PdfSketch
{
    private readonly SortedDictionary<int, byte[]> objects = [];
    private readonly HashSet<int> packed = [];
    private string trailer = "";

    public PdfSketch()
    {
        Put(1, "<</Type/Catalog/Pages 2 0 R>>");
        Put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>");
        Stream(4, "", "BT ET"u8.ToArray());
    }

    public PdfSketch Catalog(string more) => Put(1, $"<</Type/Catalog/Pages 2 0 R{more}>>");

    public PdfSketch Put(int number, string text)
    {
        objects[number] = Encoding.Latin1.GetBytes(text);
        return this;
    }

    public PdfSketch Stream(int number, string dictionary, byte[] content, int? length = null)
    {
        objects[number] = [.. Encoding.Latin1.GetBytes($"<<{dictionary}/Length {length ?? content.Length}>>\nstream\n"), .. content, .. "\nendstream"u8];
        return this;
    }

    /// <summary>The objects go into an object stream, the table into a stream.</summary>
    public PdfSketch Pack(params int[] numbers)
    {
        packed.UnionWith(numbers);
        return this;
    }

    public PdfSketch Trailer(string more)
    {
        trailer += more;
        return this;
    }

    public static byte[] Flate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public byte[] ToBytes(bool withPredictor = false, Func<byte[], (string Dictionary, byte[] Content)>? filter = null)
    {
        var pdf = new MemoryStream();
        Say(pdf, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new SortedDictionary<int, long>();
        int streamNumber = objects.Keys.Max() + 1, tableNumber = streamNumber + 1;
        foreach ((int number, byte[] content) in objects.Where(o => !packed.Contains(o.Key))) Write(pdf, offsets, number, content);
        if (packed.Count == 0) return WithTable(pdf, offsets, 0);

        string header = "", bodies = "";
        foreach (int number in packed)
        {
            header += string.Create(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies += Encoding.Latin1.GetString(objects[number]) + " ";
        }

        byte[] all = Encoding.Latin1.GetBytes(header + bodies);
        (string dictionary, byte[] packedAll) = filter is null ? ("/Filter/FlateDecode", Flate(all)) : filter(all);
        Stream(streamNumber, $"/Type/ObjStm/N {packed.Count}/First {header.Length}{dictionary}", packedAll);
        Write(pdf, offsets, streamNumber, objects[streamNumber]);
        long place = pdf.Length;
        var rows = new MemoryStream();
        for (int number = 0; number <= tableNumber; number++) Row(rows, offsets, number, streamNumber, tableNumber, place);
        byte[] table = withPredictor ? Predicted(rows.ToArray(), 5) : rows.ToArray();
        Stream(tableNumber, $"/Type/XRef/Size {tableNumber + 1}/W[1 3 1]/Root 1 0 R/Filter/FlateDecode{(withPredictor ? "/DecodeParms<</Predictor 12/Columns 5>>" : "")}{trailer}", Flate(table));
        Write(pdf, offsets, tableNumber, objects[tableNumber]);
        Say(pdf, $"startxref\n{place}\n%%EOF\n");
        return pdf.ToArray();
    }

    /// <summary>A later revision of a file, which changes or adds objects.</summary>
    public static byte[] Revise(byte[] before, int number, string text)
    {
        var pdf = new MemoryStream();
        pdf.Write(before);
        string old = Encoding.Latin1.GetString(before);
        long previous = long.Parse(old[(old.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        var offsets = new SortedDictionary<int, long>();
        Write(pdf, offsets, number, Encoding.Latin1.GetBytes(text));
        long place = pdf.Length;
        Say(pdf, $"xref\n{number} 1\n{offsets[number]:D10} 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Prev {previous}>>\nstartxref\n{place}\n%%EOF\n");
        return pdf.ToArray();
    }

    private byte[] WithTable(MemoryStream pdf, SortedDictionary<int, long> offsets, long previous)
    {
        long place = pdf.Length;
        int size = offsets.Keys.Max() + 1;
        Say(pdf, $"xref\n0 {size}\n");
        for (int number = 0; number < size; number++) Say(pdf, offsets.TryGetValue(number, out long offset) ? $"{offset:D10} 00000 n \n" : "0000000000 65535 f \n");
        Say(pdf, $"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{place}\n%%EOF\n");
        return pdf.ToArray();
    }

    private void Row(MemoryStream rows, SortedDictionary<int, long> offsets, int number, int stream, int table, long place)
    {
        bool isPacked = packed.Contains(number);
        long where = isPacked ? stream : number == table ? place : offsets.GetValueOrDefault(number);
        rows.WriteByte((byte)(isPacked ? 2 : where == 0 ? 0 : 1));
        rows.Write([(byte)(where >> 16), (byte)(where >> 8), (byte)where, (byte)(isPacked ? packed.ToList().IndexOf(number) : 0)]);
    }

    // PNG's “up”: each row less the one above it.
    private static byte[] Predicted(byte[] rows, int width)
    {
        var predicted = new MemoryStream();
        for (int row = 0; row < rows.Length / width; row++)
        {
            predicted.WriteByte(2);
            for (int i = 0; i < width; i++) predicted.WriteByte((byte)(rows[(row * width) + i] - (row == 0 ? 0 : rows[((row - 1) * width) + i])));
        }

        return predicted.ToArray();
    }

    private static void Write(MemoryStream pdf, SortedDictionary<int, long> offsets, int number, byte[] content)
    {
        offsets[number] = pdf.Length;
        Say(pdf, $"{number} 0 obj\n");
        pdf.Write(content);
        Say(pdf, "\nendobj\n");
    }

    private static void Say(MemoryStream pdf, string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
}
