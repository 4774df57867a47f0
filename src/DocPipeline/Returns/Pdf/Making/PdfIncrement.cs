using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Making;

/// <summary>A revision that is put behind a PDF: objects that are new or written anew, and a table of them in the form of the table before it.</summary>
/// <remarks>Source: ISO 32000-1, 7.5.6 (incremental updates).</remarks>
internal sealed class PdfIncrement
{
    private readonly PdfFile before;
    private readonly SortedDictionary<long, (int Generation, byte[] Body)> objects = [];
    private long next;

    internal PdfIncrement(PdfFile before)
    {
        this.before = before;

        // Some programs say a size that is too small.
        next = Math.Max(before.Trailer["Size"].Number, before.Numbers.DefaultIfEmpty().Max() + 1);
    }

    /// <summary>A number that no object has.</summary>
    internal long Take() => next++;

    internal void Put(long number, string body) => Put(number, 0, Encoding.Latin1.GetBytes(body));

    internal void Put(long number, int generation, byte[] body) => objects[number] = (generation, body);

    /// <summary>The file with the revision behind it, and where each of its objects begins.</summary>
    internal (byte[] File, IReadOnlyDictionary<long, int> Places) ToBytes()
    {
        var pdf = new MemoryStream();
        pdf.Write(before.Bytes, 0, before.End);
        if (before.Bytes[before.End - 1] is not ((byte)'\n' or (byte)'\r')) pdf.WriteByte((byte)'\n');
        var places = new SortedDictionary<long, int>();
        foreach ((long number, (int generation, byte[] body)) in objects)
        {
            places[number] = (int)pdf.Length;
            Say(pdf, $"{number} {generation} obj\n");
            pdf.Write(body);
            Say(pdf, "\nendobj\n");
        }

        int table = (int)pdf.Length;
        if (before.Sections[0].IsStream) WriteStream(pdf, places, table);
        else WriteTable(pdf, places);
        Say(pdf, $"startxref\n{table}\n%%EOF\n");
        return (pdf.ToArray(), places);
    }

    private void WriteTable(MemoryStream pdf, SortedDictionary<long, int> places)
    {
        Say(pdf, "xref\n");
        foreach (List<long> run in Runs(places.Keys))
        {
            Say(pdf, $"{run[0]} {run.Count}\n");
            foreach (long number in run) Say(pdf, $"{places[number]:D10} {objects[number].Generation:D5} n \n");
        }

        Say(pdf, $"trailer\n<<{Trailer(next)}>>\n");
    }

    private void WriteStream(MemoryStream pdf, SortedDictionary<long, int> places, int table)
    {
        long own = next;
        var rows = new MemoryStream();
        var all = new SortedDictionary<long, int>(places) { [own] = table };
        foreach ((long number, int place) in all)
        {
            rows.WriteByte(1);
            for (int shift = 24; shift >= 0; shift -= 8) rows.WriteByte((byte)(place >> shift));
            int generation = objects.TryGetValue(number, out (int Generation, byte[] Body) known) ? known.Generation : 0;
            rows.WriteByte((byte)(generation >> 8));
            rows.WriteByte((byte)generation);
        }

        string index = string.Join(' ', Runs(all.Keys).Select(run => string.Create(CultureInfo.InvariantCulture, $"{run[0]} {run.Count}")));
        Say(pdf, $"{own} 0 obj\n<</Type/XRef/W[1 4 2]/Index[{index}]/Length {rows.Length}{Trailer(own + 1)}>>\nstream\n");
        pdf.Write(rows.ToArray());
        Say(pdf, "\nendstream\nendobj\n");
    }

    private string Trailer(long size)
    {
        var trailer = new StringBuilder();
        trailer.Append(CultureInfo.InvariantCulture, $"/Size {size}/Prev {before.Sections[0].Place}");
        foreach (string key in new[] { "Root", "Info" })
        {
            if (!before.Trailer[key].IsNull) trailer.Append('/').Append(key).Append(' ').Append(Raw(before.Trailer[key]));
        }

        // The first stays what it is, the second says which revision it is.
        if (before.Resolve(before.Trailer["ID"]) is { Items: [{ Kind: PdfItemKind.Text } first, _] }) trailer.Append("/ID[<").Append(Convert.ToHexString(first.Bytes)).Append("><").Append(Revision()).Append(">]");
        return trailer.ToString();
    }

    private string Revision()
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(before.Bytes, 0, before.End);
        foreach ((int _, byte[] body) in objects.Values) digest.AppendData(body);
        return Convert.ToHexString(digest.GetHashAndReset().AsSpan(0, 16));
    }

    private static string Raw(PdfItem reference) => reference.Kind == PdfItemKind.Reference ? string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R") : throw new BrokenPdfException("its trailer holds what should be objects of their own");

    private static List<List<long>> Runs(IEnumerable<long> numbers)
    {
        var runs = new List<List<long>>();
        foreach (long number in numbers)
        {
            if (runs.Count > 0 && runs[^1][^1] == number - 1) runs[^1].Add(number);
            else runs.Add([number]);
        }

        return runs;
    }

    private static void Say(MemoryStream pdf, FormattableString text) => pdf.Write(Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static void Say(MemoryStream pdf, string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
}
