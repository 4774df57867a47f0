using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>Word files with a field that runs or fetches something, hidden in every way that fields allow.</summary>
internal static class HostileFields
{
    private static readonly string[] bad = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "INCLUDE", "LINK", "DATABASE", "RD", "EMBED"];

    internal static IReadOnlyList<HostileKind> Kinds { get; } =
    [
        Kind("a field that fetches, in one run", r => P(Field(Run(Bad(r))))),
        Kind("a field in one element", r => $"<w:p><w:fldSimple w:instr=\" {Bad(r)}\"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"),
        Kind("a field spread over runs", r => P(Field(Spread(r, Bad(r))))),
        Kind("a field spread over paragraphs", r => $"<w:p>{Begin}{Run("DDE")}</w:p><w:p>{Run($"AUTO c:\\{r.Next()}")}{End}</w:p>"),
        Kind("a field without a result", r => P(Begin + Run(Bad(r)) + End)),
        Kind("a field that does not end", r => P(Begin + Run(Bad(r)))),
        Kind("an instruction without a field", r => P(Run(Bad(r)))),
        Kind("a field in another field's condition", r => P(Field(Run("IF 1 = ") + Field(Run(Bad(r))) + Run(" yes no")))),
        Kind("a field in another field's result", r => P(Begin + Run("REF x") + Separate + Field(Run(Bad(r))) + End)),
        Kind("a field whose name another field makes", r => P(Field(Field(Run("QUOTE 68 68 69")) + Run($" c:\\{r.Next()} /c calc")))),
        Kind("a field whose name begins plainly and another field ends", r => P(Field(Run("D") + Field(Run("QUOTE 68 69")) + Run($" c:\\{r.Next()}")))),
        Kind("a field inserted as a tracked change", r => $"<w:p><w:ins w:id=\"1\" w:author=\"A\">{Field(Run(Bad(r)))}</w:ins></w:p>"),
        Kind("a field behind a tracked deletion in its name", r => P(Field($"{Run("DD")}<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delInstrText>X</w:delInstrText></w:r></w:del>{Run($"E c:\\{r.Next()}")}"))),
        Kind("a field behind a tracked insertion in its name", r => P(Field($"{Run("DD")}<w:ins w:id=\"1\" w:author=\"A\">{Run("X")}</w:ins>{Run($"EAUTO c:\\{r.Next()}")}"))),
        Kind("a deleted field", r => $"<w:p><w:del w:id=\"1\" w:author=\"A\">{Begin}<w:r><w:delInstrText>{Bad(r)}</w:delInstrText></w:r>{End}</w:del></w:p>"),
        Kind("a field with small and large letters and blanks", r => P(Field(Run("  \t" + r.PickCase(bad[r.Next(bad.Length)]) + " x")))),
        Kind("a field with quotation marks around its name", r => P(Field(Run($"&quot;{bad[r.Next(bad.Length)]}&quot; x")))),
        Kind("a field in character data", r => P(Field($"<w:r><w:instrText><![CDATA[{Bad(r)}]]></w:instrText></w:r>"))),
        Kind("a field in character references", r => P(Field($"<w:r><w:instrText>{string.Concat("DDEAUTO".Select(c => $"&#{(r.Next(2) == 0 ? "x" + ((int)c).ToString("X", null) : ((int)c).ToString("D", null))};"))} x</w:instrText></w:r>"))),
        Kind("a field whose name a comment of XML splits", r => P(Field($"<w:r><w:instrText>DD<!-- {r.Next()} -->EAUTO x</w:instrText></w:r>"))),
        Kind("a field in a text box", r => $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(Field(Run(Bad(r))))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"),
        Kind("a field around a text box", r => $"<w:p>{Begin}{Run("DDE")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{Field(Run("PAGE"))}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>{Run($"AUTO {r.Next()}")}{End}</w:p>"),
        Kind("a field spread over two alternatives", r => P(Begin + Run("DD") + $"<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:instrText>X</w:instrText></mc:Fallback></mc:AlternateContent></w:r>" + Run($"E {r.Next()}") + End)),
        Kind("a field whose end only some programs see", r => P(Begin + Run("DD") + "<mc:AlternateContent><mc:Fallback>" + End + "</mc:Fallback></mc:AlternateContent>" + Run($"EAUTO {r.Next()}") + End)),
        Kind("a field whose name an unknown element splits", r => P(Begin + Run("DD") + $"<x:a>{Run("X")}</x:a>" + Run($"E {r.Next()}") + End)),
        Kind("fields nested a hundred deep", r => P(string.Concat(Enumerable.Repeat(Begin + Run("IF "), 100 + r.Next(50))) + Run(" x"))),
        Kind("an instruction longer than any", r => P(Field(Run("QUOTE " + new string('a', 9_000 + r.Next(9_000)))))),
        Kind("a field that sends codes to a printer", r => P(Field(Run($"PRINT 27&quot;E{r.Next()}&quot;")))),
        External("a link field to a file", r => P(Field(Run($"HYPERLINK &quot;{Elsewhere(r)}&quot;")))),
        External("a link field to a file, without quotation marks", r => P(Field(Run($"HYPERLINK {Elsewhere(r).Replace(" ", "", StringComparison.Ordinal)} \\o &quot;https://example.org/&quot;")))),
        External("a link field to a file, in one element", r => $"<w:p><w:fldSimple w:instr=\"HYPERLINK \\n {Elsewhere(r)}\"/></w:p>"),
        External("a link field whose address another field makes", r => P(Field(Run("HYPERLINK &quot;") + Field(Run($"REF x{r.Next()}")) + Run("&quot;")))),
    ];

    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static HostileKind Kind(string name, Func<Random, string> markup) => new(name, ".docx", "ADMIT-FIELD", random => InSomeStory(random, markup(random)));

    private static HostileKind External(string name, Func<Random, string> markup) => new(name, ".docx", "ADMIT-EXTERNAL", random => InSomeStory(random, markup(random)));

    internal static byte[] InSomeStory(Random random, string markup) => new PlainWordFile().Say(random.Pick([.. PlainWordFile.Stories]), markup, EncodingOf(random)).ToBytes();

    internal static Encoding EncodingOf(Random random) => random.Pick<Encoding>(new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode);

    internal static string Elsewhere(Random random) => random.Pick("file:///c:/a.docx", "\\\\\\\\server\\\\share\\\\a.docx", "c:\\\\a.exe", "javascript:alert(1)", "ftp://example.org/a", "other.docx", "../a.docx", "ms-word:ofe|u|http://example.org/a.docx", "search-ms:query=a", "data:text/html,a");

    private static string Bad(Random random) => bad[random.Next(bad.Length)] + random.Pick(" &quot;c:\\\\a.exe&quot; a", " http://example.org/a.docx \\* MERGEFORMAT", " \\\\\\\\server\\\\a");

    private static string P(string runs) => $"<w:p>{runs}</w:p>";

    private static string Run(string instruction) => $"<w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>";

    private static string Spread(Random random, string instruction)
    {
        int cut = random.Next(1, 3);
        return Run(instruction[..cut]) + "<w:proofErr w:type=\"spellStart\"/>" + Run(instruction[cut..(cut + 1)]) + "<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>" + Run(instruction[(cut + 1)..]);
    }

    private static string Field(string instruction) => Begin + instruction + Separate + "<w:r><w:t>result</w:t></w:r>" + End;
}
