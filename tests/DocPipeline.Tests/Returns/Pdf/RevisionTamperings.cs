using System.Globalization;
using System.Text;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Tests.Returns.Ooxml;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>
/// What is put behind a signed PDF. After the incremental savings of “1 Trillion Dollar Refund”, CCS 2019, “Shadow Attacks”, NDSS 2021, and
/// the annotations and fields over certified documents of “Breaking the Specification”, IEEE S&amp;P 2021.
/// </summary>
internal static class RevisionTamperings
{
    private const string Over = "BT /F1 12 Tf 72 720 Td (The partnership contributes 9,900 pounds.) Tj ET";

    internal static IEnumerable<PdfTampering> All(byte[] signed)
    {
        (string Name, byte[] File)[] files = [.. Revisions(signed), .. Loose(signed), .. BesideSignatures(signed), .. Elsewhere(signed)];
        return files.Select(f => new PdfTampering(f.Name, f.File, SignatureCodes.NotCovered, SignatureCodes.Broken, SignatureCodes.None, SignatureCodes.Package));
    }

    private static IEnumerable<(string Name, byte[] File)> Revisions(byte[] signed)
    {
        string catalog = SignedPdfs.Object(signed, 1), page = SignedPdfs.Object(signed, 3), field = SignedPdfs.Object(signed, 9);
        foreach ((string name, (int, string)[] objects) in new (string, (int, string)[])[]
        {
            ("what is on the page is replaced", [(4, SignedPdfs.Stream(Over))]),
            ("what is on the page is taken out", [(4, "")]),
            ("what is on the page is null", [(4, "null")]),
            ("the page shows something else", [(3, page.Replace("4 0 R", "40 0 R", StringComparison.Ordinal)), (40, SignedPdfs.Stream(Over))]),
            ("the page shows something more", [(3, page.Replace("/Contents 4 0 R", "/Contents[4 0 R 40 0 R]", StringComparison.Ordinal)), (40, SignedPdfs.Stream(Over))]),
            ("the page is of another size", [(3, page.Replace("595 842", "595 400", StringComparison.Ordinal))]),
            ("the page is turned", [(3, page.Replace("/Type/Page/", "/Type/Page/Rotate 90/", StringComparison.Ordinal))]),
            ("the page has an action", [(3, page.Replace("/Type/Page/", "/Type/Page/AA<</O<</S/URI/URI(https://example.org)>>>>/", StringComparison.Ordinal))]),
            ("the page is no page any more", [(3, "<</Type/Template>>")]),
            ("the list of pages has another", [(2, "<</Type/Pages/Kids[3 0 R 40 0 R]/Count 2>>"), (40, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")]),
            ("the list of pages is another", [(2, "<</Type/Pages/Kids[40 0 R]/Count 1>>"), (40, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")]),
            ("the list of pages is turned", [(2, "<</Type/Pages/Kids[3 0 R]/Count 1/Rotate 180>>")]),
            ("a font is another", [(5, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>")]),
            ("a font writes other letters", [(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[49/nine]>>>>")]),
            ("a link leads elsewhere", [(6, "<</Type/Annot/Subtype/Link/Rect[72 700 200 715]/A<</S/URI/URI(https://example.org/b)>>>>")]),
            ("a link is taken out", [(6, "")]),
            ("a link becomes a note", [(6, "<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(9,900)>>")]),
            ("the catalog has other pages", [(1, catalog.Replace("2 0 R", "40 0 R", StringComparison.Ordinal)), (40, "<</Type/Pages/Kids[]/Count 0>>")]),
            ("the catalog opens an address", [(1, catalog.Replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/URI/URI(https://example.org)>>", StringComparison.Ordinal))]),
            ("the catalog has layers", [(1, catalog.Replace("/Type/Catalog", "/Type/Catalog/OCProperties<</OCGs[]/D<<>>>>", StringComparison.Ordinal))]),
            ("the catalog is of another version", [(1, catalog.Replace("/Type/Catalog", "/Type/Catalog/Version/2.0", StringComparison.Ordinal))]),
            ("the catalog says twice where its pages are", [(1, catalog.Replace("/Type/Catalog", "/Type/Catalog/Pages 40 0 R", StringComparison.Ordinal)), (40, "<</Type/Pages/Kids[]/Count 0>>")]),
            ("the form has lost its signature", [(1, "<</Type/Catalog/Pages 2 0 R>>")]),
            ("the form has lost its signature and says so", [(1, "<</Type/Catalog/Pages 2 0 R>>"), (8, ""), (9, "")]),
            ("the form asks for other looks", [(1, catalog.Replace("/SigFlags 3", "/SigFlags 3/NeedAppearances true", StringComparison.Ordinal))]),
            ("the form has a text field", [(1, catalog.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</FT/Tx/T(x)/V(9,900)>>")]),
            ("the form has a text field over the page", [(1, catalog.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (3, page.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(9,900)/Rect[72 720 300 740]>>")]),
            ("the form has a field that waits for a signature", [(1, catalog.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</FT/Sig/T(x)>>")]),
            ("the signature's field says another page", [(9, field.Replace("/F 132", "/F 4", StringComparison.Ordinal))]),
            ("the signature's field is seen", [(9, field.Replace("[0 0 0 0]", "[0 0 595 842]", StringComparison.Ordinal))]),
            ("the signature is replaced by words", [(8, "<</Type/Sig/Name(Dana Example)>>")]),
            ("the signature is another without a value", [(9, field.Replace("/V 8 0 R", "/V 40 0 R", StringComparison.Ordinal)), (40, "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>")]),
            ("a note over the page", [(3, page.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</Type/Annot/Subtype/FreeText/Rect[72 700 500 740]/DA(/Helv 12 Tf)/Contents(9,900)>>")]),
            ("a stamp over the page", [(3, page.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</Type/Annot/Subtype/Stamp/Rect[72 700 500 740]/AP<</N 41 0 R>>>>"), (41, SignedPdfs.Stream("0 0 595 842 re f", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"))]),
            ("a redaction over the page", [(3, page.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</Type/Annot/Subtype/Redact/Rect[72 700 500 740]/OverlayText(9,900)>>")]),
            ("the annotations are in another order", [(3, page.Replace("[6 0 R 9 0 R]", "[9 0 R 6 0 R]", StringComparison.Ordinal))]),
            ("the annotations are fewer", [(3, page.Replace("[6 0 R 9 0 R]", "[9 0 R]", StringComparison.Ordinal))]),
            ("an object that nothing refers to", [(40, SignedPdfs.Stream(Over))]),
            ("the properties are a stream", [(7, SignedPdfs.Stream(Over))]),
            ("the properties refer to something", [(7, "<</Title 40 0 R>>"), (40, "(x)")]),
        }) yield return (name, SignedPdfs.Revised(signed, objects));
        yield return ("another catalog", SignedPdfs.Revised(signed, "/Root 40 0 R", (40, catalog)));
        yield return ("another catalog with other pages", SignedPdfs.Revised(signed, "/Root 40 0 R", (40, "<</Type/Catalog/Pages 41 0 R>>"), (41, "<</Type/Pages/Kids[]/Count 0>>")));
        yield return ("properties that are what is on a page", SignedPdfs.Revised(signed, "/Info 4 0 R", (4, "<</Title(a)>>")));
        yield return ("encrypted afterwards", SignedPdfs.Revised(signed, "/Encrypt<</Filter/Standard/V 1>>", (40, "null")));
    }

    private static IEnumerable<(string Name, byte[] File)> Loose(byte[] signed)
    {
        string text = SignedPdfs.Text(signed);
        yield return ("blanks behind the end", [.. signed, .. "   \n"u8]);
        yield return ("a line behind the end", [.. signed, .. "one more line\n"u8]);
        yield return ("a comment behind the end", [.. signed, .. "% a comment\n"u8]);
        yield return ("noughts behind the end", [.. signed, .. new byte[100]]);
        yield return ("an object without a table behind the end", [.. signed, .. Encoding.Latin1.GetBytes($"4 0 obj\n{SignedPdfs.Stream(Over)}\nendobj\n")]);
        yield return ("an object and an end without a table", [.. signed, .. Encoding.Latin1.GetBytes($"4 0 obj\n{SignedPdfs.Stream(Over)}\nendobj\n%%EOF\n")]);
        yield return ("an object and a trailer without a table", [.. signed, .. Encoding.Latin1.GetBytes($"4 0 obj\n{SignedPdfs.Stream(Over)}\nendobj\ntrailer\n<</Root 1 0 R/Size 90>>\n%%EOF\n")]);
        yield return ("the end of the file once more", [.. signed, .. Encoding.Latin1.GetBytes(text[text.LastIndexOf("startxref", StringComparison.Ordinal)..])]);
        yield return ("the file twice", [.. signed, .. signed]);
        yield return ("a second document behind it", [.. signed, .. SignedPdfs.Plain()]);
        yield return ("a table that leads to another place", Encoding.Latin1.GetBytes(text[..text.LastIndexOf("startxref", StringComparison.Ordinal)] + $"startxref\n15\n%%EOF\n"));
        yield return ("a table that leads to the one before", Encoding.Latin1.GetBytes(text + $"startxref\n{SignedPdfs.Text(SignedPdfs.Plain()).Split("startxref\n")[1].Split('\n')[0]}\n%%EOF\n"));
        yield return ("an object that no table names within a revision", Unnamed(signed));
        yield return ("cut short", signed[..^30]);
        yield return ("as it was before it was signed", SignedPdfs.Plain());
    }

    // With a later signature that is sound, so that only the earlier one is hurt.
    private static IEnumerable<(string Name, byte[] File)> BesideSignatures(byte[] signed)
    {
        string page = SignedPdfs.Object(signed, 3), catalog = SignedPdfs.Object(signed, 1);
        foreach ((string name, (int, string)[] objects) in new (string, (int, string)[])[]
        {
            ("the page", [(4, SignedPdfs.Stream(Over))]), ("a font", [(5, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>")]),
            ("an annotation", [(3, page.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</Type/Annot/Subtype/FreeText/Rect[72 700 500 740]/Contents(9,900)>>")]),
            ("a field", [(1, catalog.Replace("9 0 R]", "9 0 R 40 0 R]", StringComparison.Ordinal)), (40, "<</FT/Tx/T(x)/V(9,900)>>")]),
            ("a link", [(6, "<</Type/Annot/Subtype/Link/Rect[72 700 200 715]/A<</S/URI/URI(https://example.org/b)>>>>")]),
        }) yield return ($"{name} is changed, and signed by another", By(SignedPdfs.Revised(signed, objects)));
        yield return ("a later signature that is seen", By(signed, rect: "72 700 500 740"));
        yield return ("a later signature that is one point wide", By(signed, rect: "0 0 1 842"));
        yield return ("a later signature with a picture over the page", By(signed, rect: "0 0 595 842"));
    }

    private static byte[] By(byte[] file, string rect = "0 0 0 0")
    {
        string catalog = SignedPdfs.Object(file, 1), page = SignedPdfs.Object(file, 3);
        byte[] prepared = SignedPdfs.Revised(file,
            (1, catalog.Replace("/Fields[", "/Fields[", StringComparison.Ordinal).Replace("]/SigFlags", " 61 0 R]/SigFlags", StringComparison.Ordinal)),
            (3, page.Replace("/Annots[6 0 R 9 0 R", "/Annots[6 0 R 9 0 R 61 0 R", StringComparison.Ordinal)),
            (60, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 0000000000 0000000000 0000000000]/Contents<{new string('0', 12_000)}>>>"),
            (61, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Second)/V 60 0 R/P 3 0 R/Rect[{rect}]/F 132>>"));
        return Certified.Filled(prepared, Signers.Third);
    }

    // A document that was prepared so that something more can be shown by what is put behind it.
    private static IEnumerable<(string Name, byte[] File)> Elsewhere(byte[] signed)
    {
        byte[] waiting = SignedPdfs.Sign(SignedPdfs.Replaced(SignedPdfs.Plain(), "/Contents 4 0 R/Res", "/Contents[4 0 R 50 0 R]/Res") is var plain ? Rebuilt(plain) : [], Signers.Rsa);
        yield return ("what the page waited for is put there", SignedPdfs.Revised(waiting, (50, SignedPdfs.Stream(Over))));
        yield return ("what the page waited for comes with a signature", By(SignedPdfs.Revised(waiting, (50, SignedPdfs.Stream(Over)))));
        byte[] hidden = SignedPdfs.Sign(Rebuilt(SignedPdfs.Replaced(SignedPdfs.Plain(), "/Contents 4 0 R/Res", "/Contents[4 0 R 5 0 R]/Res")), Signers.Rsa);
        yield return ("what lay over the page is taken away", SignedPdfs.Revised(hidden, (5, "")));
        string value = SignedPdfs.Object(signed, 8);
        yield return ("a copy of the signature in no field", SignedPdfs.Revised(signed, (40, value)));
        yield return ("the signature stands in no field", SignedPdfs.Replaced(signed, "/Fields[9 0 R]", "/Fields[     ]"));
    }

    // An object in a revision whose table does not name it.
    private static byte[] Unnamed(byte[] signed)
    {
        byte[] more = [.. signed, .. Encoding.Latin1.GetBytes($"4 0 obj\n{SignedPdfs.Stream(Over)}\nendobj\n")];
        return SignedPdfs.Revised(more, (7, "<</Title(Agreement)>>"));
    }

    // After a change of length the table has to be made anew.
    private static byte[] Rebuilt(byte[] file)
    {
        string text = SignedPdfs.Text(file);
        int table = text.LastIndexOf("xref\n0", StringComparison.Ordinal);
        var rebuilt = new StringBuilder(text[..table]).Append("xref\n0 8\n0000000000 65535 f \n");
        for (int number = 1; number <= 7; number++) rebuilt.Append(CultureInfo.InvariantCulture, $"{text.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal) + 1:D10} 00000 n \n");
        return SignedPdfs.Bytes(rebuilt.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 8/Root 1 0 R/Info 7 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }
}
