using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>PDFs that run, open, fetch or hide something, or that are no whole PDF.</summary>
internal static class HostilePdfs
{
    private const string Js = "ADMIT-PDF-JAVASCRIPT", External = "ADMIT-PDF-EXTERNAL", Media = "ADMIT-PDF-MEDIA", Embedded = "ADMIT-PDF-EMBEDDED", Damaged = "ADMIT-PDF-DAMAGED";

    internal static IReadOnlyList<HostileKind> Kinds { get; } =
    [
        Kind("a script on opening", Js, r => Catalog(r, $"/OpenAction<</S/JavaScript/JS({r.Next()})>>")),
        Kind("a script on opening, as an object of its own", Js, r => Catalog(r, "/OpenAction 9 0 R").Put(9, $"<</S/JavaScript/JS 10 0 R>>").Stream(10, "", Encoding.Latin1.GetBytes($"app.alert({r.Next()})"))),
        Kind("a script among the names", Js, r => Catalog(r, "/Names<</JavaScript<</Names[(a)9 0 R]>>>>").Put(9, $"<</S/JavaScript/JS<{r.Next():X8}>>>")),
        Kind("a script that a page, field or document starts", Js, r => Catalog(r, $"/AA<</{r.Pick("WC", "WS", "O", "K", "F")}<</S/JavaScript/JS({r.Next()})>>>>")),
        Kind("a script by a name in hexadecimal", Js, r => Catalog(r, $"/OpenAction<</S/{Escaped(r, "JavaScript")}>>")),
        Kind("a script's key in hexadecimal", Js, r => Catalog(r, $"/OpenAction<</S/x/{Escaped(r, "JS")}({r.Next()})>>")),
        Kind("a script in an object stream", Js, r => new PdfSketch().Put(9, $"<</S/JavaScript/JS({r.Next()})>>").Catalog("/OpenAction 9 0 R").Pack(1, 9)),
        new("a script in an object stream with a predictor", ".pdf", Js, r => new PdfSketch().Put(9, $"<</S/JavaScript/JS({r.Next()})>>").Catalog("/OpenAction 9 0 R").Pack(1, 9).ToBytes(withPredictor: true, filter: all => ("/Filter[/FlateDecode]/DecodeParms[<</Predictor 1>>]", PdfSketch.Flate(all)))),
        new("a script in an object stream that is not packed", ".pdf", Js, r => new PdfSketch().Put(9, $"<</S/#4aavaScript/JS({r.Next()})>>").Catalog("/OpenAction 9 0 R").Pack(1, 9).ToBytes(filter: all => ("", all))),
        new("a script in a stream of objects that is not called one", ".pdf", Js, r => Renamed(new PdfSketch().Put(9, $"<</S/JavaScript/JS({r.Next()})>>").Catalog("/OpenAction 9 0 R").Pack(1, 9).ToBytes(), "/Type/ObjStm", "/Type/Nothing")),
        new("a script in a later revision", ".pdf", Js, r => PdfSketch.Revise(new PdfSketch().ToBytes(), 1, $"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS({r.Next()})>>>>")),
        new("a script in an earlier revision", ".pdf", Js, r => PdfSketch.Revise(new PdfSketch().Catalog($"/OpenAction<</S/JavaScript/JS({r.Next()})>>").ToBytes(), 1, "<</Type/Catalog/Pages 2 0 R>>")),
        Kind("a script that nothing refers to", Js, r => new PdfSketch().Put(20 + r.Next(9), "<</Type/Action/S/JavaScript/JS(a)>>")),
        Kind("a script inside a stream's bytes", Js, r => new PdfSketch().Stream(4, "", Encoding.Latin1.GetBytes($"BT {r.Next()} ET 20 0 obj <</S/JavaScript/JS(a)>> endobj"))),
        Kind("a script inside a string", Js, r => new PdfSketch().Put(9, $"(words {r.Next()} 20 0 obj <</S/JavaScript/JS(a)>> endobj)")),
        Kind("a type of action that is an object of its own", Js, r => Catalog(r, "/OpenAction<</S 9 0 R>>").Put(9, "/JavaScript")),
        Kind("a program started", "ADMIT-PDF-LAUNCH", r => Catalog(r, $"/OpenAction<</S/Launch/{r.Pick("F(a)", "Win<</F(cmd.exe)>>")}>>")),
        Kind("another file opened", External, r => Catalog(r, $"/OpenAction<</S/{r.Pick("GoToR", "GoToE")}/F(a.pdf)/D[0/Fit]>>")),
        Kind("a link of a PDF to a file", External, r => Catalog(r, $"/OpenAction<</S/URI/URI({r.Pick("file:///c:/a", "javascript:a", "\\\\\\\\server\\\\a", "ftp://example.org", "a.pdf", "smb://a", "http:///a")})>>")),
        Kind("a link to a file, in hexadecimal", External, r => Catalog(r, $"/OpenAction<</S/URI/URI<{Convert.ToHexString(Encoding.Latin1.GetBytes("file:///c:/" + r.Next()))}>>>")),
        Kind("a link to a file, in UTF-16", External, r => Catalog(r, $"/OpenAction<</S/URI/URI<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("file:///c:/" + r.Next()))}>>>")),
        Kind("a link whose address is an object of its own", External, _ => Catalog(null, "/OpenAction<</S/URI/URI 9 0 R>>").Put(9, "(\\146\\151le:///c:/a)")),
        Kind("a link whose address is nowhere", External, r => Catalog(r, $"/OpenAction<</S/URI/URI {50 + r.Next(9)} 0 R>>")),
        Kind("a base for links that is no web page", External, _ => Catalog(null, "/URI<</Base(file:///c:/)>>")),
        Kind("a form that is sent", External, r => Catalog(r, $"/OpenAction<</S/{r.Pick("SubmitForm", "ImportData")}/F(https://example.org/)>>")),
        Kind("a stream whose bytes are elsewhere", External, r => new PdfSketch().Stream(4, r.Pick("/F(a.txt)", "/F<</Type/Filespec/UF(a)>>", "/FS/URL/F(http://example.org/)"), [])),
        Kind("embedded files", Embedded, r => Catalog(r, "/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>").Put(9, "<</Type/Filespec>>")),
        Kind("a file behind an annotation", Embedded, r => Catalog(r, "/x 9 0 R").Put(9, r.Pick("<</Type/Annot/Subtype/FileAttachment>>", "<</Type/Filespec/EF<</F 10 0 R>>>>"))),
        Kind("an embedded file without its names", Embedded, r => new PdfSketch().Stream(9, $"/Type/{Escaped(r, "EmbeddedFile")}", "x"u8.ToArray())),
        Kind("a portfolio", Embedded, r => Catalog(r, "/Collection<</View/D>>")),
        Kind("an XFA form", "ADMIT-PDF-XFA", r => Catalog(r, $"/AcroForm<</Fields[]/XFA {r.Pick("9 0 R", "[(a)9 0 R]")}>>")),
        Kind("an XFA form in an object stream", "ADMIT-PDF-XFA", r => new PdfSketch().Catalog("/AcroForm 9 0 R").Put(9, $"<</{Escaped(r, "XFA")}[]>>").Pack(1, 9)),
        Kind("film, sound and scenes", Media, r => new PdfSketch().Put(9, $"<</Type/Annot/Subtype/{r.Pick("RichMedia", "Screen", "Movie", "Sound", "3D")}>>")),
        Kind("film as an action", Media, r => Catalog(r, $"/OpenAction<</S/{r.Pick("Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView")}>>")),
        Kind("an encrypted PDF", "ADMIT-ENCRYPTED", r => new PdfSketch().Trailer("/Encrypt 9 0 R").Put(9, $"<</Filter/Standard/V {r.Next(1, 6)}>>")),
        Kind("an encrypted PDF with a table in a stream", "ADMIT-ENCRYPTED", r => new PdfSketch().Trailer("/#45ncrypt<</Filter/Standard>>").Pack(2)),
        new("an object stream that is a bomb", ".pdf", Damaged, r => new PdfSketch().Pack(2).ToBytes(filter: _ => ("/Filter/FlateDecode", PdfSketch.Flate(new byte[60_000_000 + r.Next(9)])))),
        new("an object stream in a packing that hides it", ".pdf", Damaged, r => new PdfSketch().Pack(2).ToBytes(filter: all => r.Pick(("/Filter/LZWDecode", all), ("/Filter[/ASCIIHexDecode/FlateDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(PdfSketch.Flate(all)))), ("/Filter/Crypt", all), ("/Filter 4 0 R", all)))),
        new("an object stream that counts its objects twice", ".pdf", Damaged, r => new PdfSketch().Pack(2).ToBytes(filter: all => ($"/N 0/Filter/FlateDecode/First {r.Next(9)}", PdfSketch.Flate(all)))),
        Kind("a stream behind a thousand types", Damaged, r => new PdfSketch().Stream(9, string.Concat(Enumerable.Repeat("/Type/a", 1_000 + r.Next(99))), [])),
        new("an object stream of the wrong length", ".pdf", Damaged, r => Renamed(new PdfSketch().Pack(2).ToBytes(), "/Filter/FlateDecode/Length ", "/Filter/FlateDecode/Length 9")),
        Kind("arrays nested a million deep", Damaged, r => new PdfSketch().Put(9, new string('[', 1_000_000 + r.Next(9)))),
        Kind("dictionaries nested deep", Damaged, r => new PdfSketch().Put(9, string.Concat(Enumerable.Repeat("<</a", 5_000 + r.Next(9))))),
        Kind("objects within objects without end", Damaged, r => new PdfSketch().Put(9, string.Concat(Enumerable.Repeat(r.Pick("obj(", "1 0 obj[", "obj<"), 200_000)))),
        new("a table of objects that goes round", ".pdf", Damaged, r => Round(r)),
        new("a table of objects that is wrong by some bytes", ".pdf", Damaged, r => Shifted(r)),
        new("a table that leads to another object", ".pdf", Damaged, r => Renamed(new PdfSketch().ToBytes(), "\n3 0 obj", $"\n{r.Next(5, 10)} 0 obj")),
        new("no table of objects at all", ".pdf", Damaged, r => Renamed(new PdfSketch().ToBytes(), "startxref", "startnext")),
        new("a PDF that is cut short", ".pdf", Damaged, r => new PdfSketch().ToBytes() is var whole ? whole[..r.Next(9, whole.Length - 7)] : []),
        new("something after the PDF", ".pdf", Damaged, r => [.. new PdfSketch().ToBytes(), .. "PK\x03\x04"u8, .. HostileZips.Noise(r, 300)]),
        new("a PDF without pages", ".pdf", Damaged, r => Renamed(new PdfSketch().ToBytes(), r.Pick("/Pages 2", "/Root 1"), "/Pagez 2")),
        new("a PDF without a version", ".pdf", Damaged, r => Renamed(new PdfSketch().ToBytes(), "%PDF-1.7", r.Pick("%PDF-9.7", "%PDF-abc", "%PDF-1a7"))),
        new("something in front of the PDF", ".pdf", "ADMIT-UNKNOWN-KIND", r => [0, .. HostileZips.Noise(r, r.Next(1, 900)), .. new PdfSketch().ToBytes()]),
        new("a PDF called a Word file", ".docx", "ADMIT-WRONG-NAME", _ => new PdfSketch().ToBytes()),
    ];

    private static HostileKind Kind(string name, string code, Func<Random, PdfSketch> pdf) => new(name, ".pdf", code, random => pdf(random).ToBytes());

    // With a table or with streams, as chance has it.
    private static PdfSketch Catalog(Random? random, string more) => random?.Next(2) == 0 ? new PdfSketch().Catalog(more).Pack(1, 3) : new PdfSketch().Catalog(more);

    private static string Escaped(Random random, string name)
    {
        int sure = random.Next(name.Length);
        return string.Concat(name.Select((c, i) => i == sure || random.Next(2) == 0 ? $"#{(int)c:x2}" : c.ToString()));
    }

    private static byte[] Renamed(byte[] pdf, string from, string to) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(from, to, StringComparison.Ordinal));

    private static byte[] Shifted(Random random)
    {
        byte[] pdf = new PdfSketch().ToBytes();
        string text = Encoding.Latin1.GetString(pdf);
        int row = text.IndexOf("xref\n0", StringComparison.Ordinal) + 9 + 20 + (20 * random.Next(3));
        pdf[row + 9] = (byte)('0' + ((pdf[row + 9] - '0' + random.Next(3, 8)) % 10));
        return pdf;
    }

    private static byte[] Round(Random random)
    {
        string once = Encoding.Latin1.GetString(new PdfSketch().Trailer("/Prev 0000000000").ToBytes());
        int table = once.LastIndexOf("xref\n0", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(once.Replace("/Prev 0000000000", $"/Prev {(random.Next(2) == 0 ? table : 15):D10}", StringComparison.Ordinal));
    }
}
