using System.Globalization;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>Finds every signature of a PDF: those of its form, as every program shows them, and those that stand outside it.</summary>
/// <remarks>Source: ISO 32000-1, 12.7.3 (fields), 12.7.4.5 (signature fields), 12.8.1 (signature dictionaries).</remarks>
internal static class SignatureFields
{
    private const int MostFields = 10_000;
    private const int Deepest = 30;

    // In bytes: a signature with its value, as far as they are looked for where no field is.
    private const int LargestDictionary = 100_000;

    /// <summary>The fields of signatures that are signed, in the order of the form.</summary>
    internal static IReadOnlyList<SignatureField> InForm(PdfFile pdf)
    {
        var found = new List<SignatureField>();
        foreach ((long number, string name, PdfItem value) in All(pdf))
        {
            if (pdf.Resolve(value).IsNull) continue;
            PdfObject signature = pdf.Dictionary(value) ?? throw new BrokenPdfException($"the signature of the field “{SignatureFindings.Shown(name)}” is no object of its own");
            found.Add(new SignatureField(name, number, signature));
        }

        return found;
    }

    /// <summary>Every field for a signature, signed or not, with what it holds.</summary>
    internal static List<(long Number, string Name, PdfItem Value)> All(PdfFile pdf)
    {
        var found = new List<(long, string, PdfItem)>();
        var seen = new HashSet<long>();
        PdfItem fields = pdf.Resolve(pdf.Resolve(pdf.Catalog.Value["AcroForm"])["Fields"]);
        foreach (PdfItem field in fields.Items) Walk(field, "", PdfItem.Null, PdfItem.Null, 0);
        return found;

        void Walk(PdfItem reference, string parent, PdfItem type, PdfItem value, int depth)
        {
            if (depth > Deepest || seen.Count > MostFields) throw new BrokenPdfException("its form has more fields than any has");
            if (pdf.Dictionary(reference) is not { } field || !seen.Add(field.Number)) return;
            string own = pdf.Resolve(field.Value["T"]) is { Kind: PdfItemKind.Text } text ? text.Text : "";
            string name = own.Length == 0 ? parent : parent.Length == 0 ? own : $"{parent}.{own}";
            type = field.Value["FT"].IsNull ? type : pdf.Resolve(field.Value["FT"]);
            value = field.Value["V"].IsNull ? value : field.Value["V"];
            IReadOnlyList<PdfItem> kids = pdf.Resolve(field.Value["Kids"]).Items;

            // Kids without a name are the places on pages of the field that they hang from.
            PdfItem[] below = [.. kids.Where(kid => pdf.Dictionary(kid) is { } one && !pdf.Resolve(one.Value["T"]).IsNull)];
            if (below.Length == 0 && type.Is("Sig")) found.Add((field.Number, name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"field {field.Number}"), value));
            foreach (PdfItem kid in below) Walk(kid, name, type, value, depth + 1);
        }
    }

    /// <summary>Dictionaries that say they are a signature and are in no field: no program shows them, and somebody may take them for one.</summary>
    internal static IReadOnlyList<PdfObject> Elsewhere(PdfFile pdf, IReadOnlyList<SignatureField> inForm)
    {
        HashSet<long> known = [.. inForm.Select(f => f.Signature.Number)];
        return [.. pdf.Numbers.Order().Where(number => !known.Contains(number) && MaySaySo(pdf, number)).Select(pdf.Object).OfType<PdfObject>().Where(o => o.Data is null && !o.Value["ByteRange"].IsNull && !o.Value["Contents"].IsNull)];
    }

    // Looked at byte by byte, so that not every object of a large file is read and kept. A name can hide a letter behind a number sign.
    private static bool MaySaySo(PdfFile pdf, long number)
    {
        if (pdf.Entry(number) is { Container: > 0 }) return true;
        ReadOnlySpan<byte> from = pdf.Bytes.AsSpan(pdf.Entry(number).Place, Math.Min(LargestDictionary, pdf.End - pdf.Entry(number).Place));
        int end = from.IndexOf("endobj"u8);
        if (end >= 0) from = from[..end];
        int stream = from.IndexOf("stream"u8);
        if (stream >= 0) from = from[..stream];
        return from.IndexOf("ByteRange"u8) >= 0 || (from.Contains((byte)'#') && from.IndexOf("/"u8) >= 0);
    }
}
