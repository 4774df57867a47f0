using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>What can be done to the parts of a signed file, and to what holds them together.</summary>
internal static partial class PartTamperings
{
    internal static IEnumerable<Tampering> All(byte[] signed)
    {
        string[] parts = [.. SignedFiles.Entries(signed).Keys.Where(IsSigned).Order(StringComparer.Ordinal)];
        return parts.SelectMany((part, i) => OfPart(signed, part, parts[(i + 1) % parts.Length]))
            .Concat(OfText(signed)).Concat(parts.Where(IsList).SelectMany(list => OfList(signed, list))).Concat(Types(signed)).Concat(Added(signed));
    }

    private static bool IsSigned(string name) => name != "[Content_Types].xml" && !name.StartsWith("docProps/", StringComparison.Ordinal) && !name.StartsWith("_xmlsignatures/", StringComparison.Ordinal);

    private static bool IsList(string name) => name.EndsWith(".rels", StringComparison.Ordinal);

    private static IEnumerable<Tampering> OfPart(byte[] signed, string part, string other)
    {
        if (part == "_rels/.rels") yield break;
        bool isList = IsList(part);
        string changed = isList ? $"{Tampering.Changed}|{Tampering.Package}" : Tampering.Changed;
        yield return new($"{part}: emptied", Edit(e => e[part] = []), changed, part);
        yield return new($"{part}: taken out", Edit(e => e.Remove(part)), Tampering.Missing, part);
        yield return new($"{part}: has another's content", Edit(e => e[part] = e[other]), changed, part);
        yield return new($"{part}: has another name", Edit(e => { e[part + ".old.xml"] = e[part]; e.Remove(part); }), Tampering.Missing, part);
        yield return new($"{part}: has capitals in its name", Edit(e => { e[part.ToUpperInvariant()] = e[part]; e.Remove(part); }), Tampering.Missing, part);
        yield return new($"{part}: kept under another name as well", Edit(e => e["copies/" + part.Replace('/', '-')] = e[part]), Tampering.NotCovered, part.Replace('/', '-'));
        if (isList) yield break;
        yield return new($"{part}: a line at its end", Edit(e => e[part] = [.. e[part], (byte)'\n']), Tampering.Changed, part);
        yield return new($"{part}: a comment at its end", Edit(e => e[part] = [.. e[part], .. "<!-- a -->"u8]), Tampering.Changed, part);
        yield return new($"{part}: its last byte gone", Edit(e => e[part] = e[part][..^1]), Tampering.Changed, part);
        yield return new($"{part}: relations of its own", Edit(e => AddTo(e, ListOf(part))), $"{Tampering.NotCovered}|{Tampering.Changed}", ListOf(part));

        byte[] Edit(Action<Dictionary<string, byte[]>> edit) => SignedFiles.Edited(signed, edit);
    }

    // Each figure and each longer word of the first pages, changed by itself.
    private static IEnumerable<Tampering> OfText(byte[] signed)
    {
        const string Part = "word/document.xml";
        string text = SignedFiles.Text(signed, Part);
        foreach (Match found in Said().Matches(text).Take(60))
        {
            string now = char.IsDigit(found.Value[0]) ? $"{(char)('0' + ((found.Value[0] - '0' + 1) % 10))}{found.Value[1..]}" : new string([.. found.Value.Reverse()]);
            if (now == found.Value) continue;
            yield return new($"‘{found.Value}’ at {found.Index} became ‘{now}’", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(text[..found.Index] + now + text[(found.Index + found.Length)..])), Tampering.Changed, Part);
        }

        yield return new("a paragraph was hidden", SignedFiles.Replaced(signed, Part, "<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"), Tampering.Changed, Part);
        yield return new("the first paragraph was repeated", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(FirstParagraph().Replace(text, m => m.Value + m.Value, 1))), Tampering.Changed, Part);
        yield return new("the first paragraph was taken out", SignedFiles.Edited(signed, e => e[Part] = Encoding.UTF8.GetBytes(FirstParagraph().Replace(text, "", 1))), Tampering.Changed, Part);
    }

    private static IEnumerable<Tampering> OfList(byte[] signed, string list)
    {
        string text = SignedFiles.Text(signed, list);
        foreach (Match relation in Relation().Matches(text))
        {
            if (relation.Value.Contains("properties\"", StringComparison.Ordinal)) continue;
            bool isOrigin = relation.Value.Contains("digital-signature", StringComparison.Ordinal);
            string id = Id().Match(relation.Value).Value, code = isOrigin ? $"{Tampering.Broken}|{Tampering.None}|{Tampering.NotCovered}" : $"{Tampering.Changed}|{Tampering.NotCovered}";
            string where = isOrigin ? "" : list;
            yield return new($"{list} {id}: leads elsewhere", With(Target().Replace(relation.Value, "Target=\"elsewhere.xml\"")), code, where);
            yield return new($"{list} {id}: leads out of the file", With(Target().Replace(relation.Value, "Target=\"https://example.org/\" TargetMode=\"External\"").Replace("TargetMode=\"External\" TargetMode=\"External\"", "TargetMode=\"External\"", StringComparison.Ordinal)), code, where);
            yield return new($"{list} {id}: is of another type", With(Type().Replace(relation.Value, "Type=\"http://example.org/type\"")), code, where);
            if (!isOrigin) yield return new($"{list} {id}: has another id", With(Id().Replace(relation.Value, "Id=\"rId999\"")), code, where);
            yield return new($"{list} {id}: taken out", With(""), code, where);
            yield return new($"{list} {id}: there twice", With(relation.Value + relation.Value), Tampering.Package, list);
            yield return new($"{list} {id}: there twice, with another id", With(relation.Value + Id().Replace(relation.Value, "Id=\"rId998\"")), $"{Tampering.NotCovered}|{Tampering.Broken}", list);

            byte[] With(string now) => SignedFiles.Edited(signed, e => e[list] = Encoding.UTF8.GetBytes(text[..relation.Index] + now + text[(relation.Index + relation.Length)..]));
        }

        yield return new($"{list}: an attribute that none has", SignedFiles.Replaced(signed, list, "<Relationship ", "<Relationship xml:base=\"elsewhere/\" "), Tampering.Package, list);
        yield return new($"{list}: words in it", SignedFiles.Replaced(signed, list, "</Relationships>", "words</Relationships>"), Tampering.Package, list);
        yield return new($"{list}: a DTD", SignedFiles.Replaced(signed, list, "<Relationships", "<!DOCTYPE a [<!ENTITY b \"c\">]><Relationships"), Tampering.Package, list);
        yield return new($"{list}: cut short", SignedFiles.Replaced(signed, list, "</Relationships>", ""), Tampering.Package, list);
    }

    private static IEnumerable<Tampering> Types(byte[] signed)
    {
        const string List = "[Content_Types].xml";
        string text = SignedFiles.Text(signed, List);
        foreach (Match stated in Override().Matches(text))
        {
            string part = stated.Groups[1].Value;
            if (!IsSigned(part)) continue;
            yield return new($"{part}: has the type of a macro document", With(stated.Value.Replace(stated.Groups[2].Value, "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal)), Tampering.Type, part);
            // What is left to the default type of .xml is of that type all the same.
            if (stated.Groups[2].Value != "application/xml") yield return new($"{part}: its type is not stated", With(""), Tampering.Type, part);
            yield return new($"{part}: its type is stated in other capitals", With(stated.Value.Replace($"/{part}", $"/{part.ToUpperInvariant()}", StringComparison.Ordinal)), Tampering.Package, part);
            yield return new($"{part}: two types are stated", With(stated.Value + stated.Value), Tampering.Package, List);

            byte[] With(string now) => SignedFiles.Edited(signed, e => e[List] = Encoding.UTF8.GetBytes(text[..stated.Index] + now + text[(stated.Index + stated.Length)..]));
        }

        yield return new("the type of lists is another", SignedFiles.Replaced(signed, List, "relationships+xml", "relationship+xml"), Tampering.Type, ".rels");
        yield return new("no list of types", SignedFiles.Edited(signed, e => e.Remove(List)), "FILE-NOT-WORD");
        yield return new("an empty list of types", SignedFiles.Edited(signed, e => e[List] = []), Tampering.Package, List);
        yield return new("a list of types with a DTD", SignedFiles.Replaced(signed, List, "<Types", "<!DOCTYPE Types><Types"), Tampering.Package, List);
    }

    private static IEnumerable<Tampering> Added(byte[] signed)
    {
        foreach (string name in (string[])["word/comments.xml", "word/header9.xml", "word/media/image9.png", "customXml/item9.xml", "word/glossary/document.xml", "word/vbaProject.bin", "docProps/extra.xml", "docProps/core.xml.bak", "docProps/_rels/core.xml.rels", "_xmlsignatures/notes.xml", "_xmlsignatures/sig9.xml", "payload.html", "payload", "word/payload.exe", "[trash]/0001.dat", "mimetype", "META-INF/documentsignatures.xml"])
            yield return new($"{name} was added", SignedFiles.Edited(signed, e => e[name] = Encoding.UTF8.GetBytes("<a xmlns=\"urn:a\"/>")), $"{Tampering.NotCovered}|{Tampering.Package}", name);

        yield return new("comments with type and relation were added", SignedFiles.Edited(signed, e =>
        {
            e["word/comments.xml"] = Encoding.UTF8.GetBytes("<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>");
            SignedFiles.Replace(e, "[Content_Types].xml", "</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
            SignedFiles.Replace(e, "word/_rels/document.xml.rels", "</Relationships>", "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>");
        }), Tampering.NotCovered, "word/comments.xml");
        yield return new("a second document was added", SignedFiles.Edited(signed, e =>
        {
            e["word/document2.xml"] = e["word/document.xml"];
            SignedFiles.Replace(e, "[Content_Types].xml", "</Types>", "<Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            SignedFiles.Replace(e, "_rels/.rels", "<Relationship ", "<Relationship Id=\"rId0\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document2.xml\"/><Relationship ");
        }), Tampering.NotCovered, "_rels/.rels");
        yield return new("the properties are said to be a document", SignedFiles.Replaced(signed, "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), Tampering.NotCovered, "docProps/custom.xml");
        yield return new("the properties are outside", SignedFiles.Replaced(signed, "_rels/.rels", "Target=\"docProps/core.xml\"", "Target=\"https://example.org/core.xml\" TargetMode=\"External\""), Tampering.NotCovered, "_rels/.rels");
        yield return new("the properties are in a part that was added", SignedFiles.Edited(signed, e =>
        {
            e["other/core.xml"] = e["docProps/core.xml"];
            SignedFiles.Replace(e, "_rels/.rels", "Target=\"docProps/core.xml\"", "Target=\"other/core.xml\"");
        }), Tampering.NotCovered, "_rels/.rels");
    }

    private static void AddTo(Dictionary<string, byte[]> entries, string list)
    {
        const string Added = "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"https://example.org/a.dotm\" TargetMode=\"External\"/></Relationships>";
        if (entries.ContainsKey(list)) SignedFiles.Replace(entries, list, "</Relationships>", Added);
        else entries[list] = Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Added}");
    }

    private static string ListOf(string part) => $"{part[..(part.LastIndexOf('/') + 1)]}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels";

    [GeneratedRegex(@"(?<=<w:t[^>]*>[^<]*)\b(\d+|\w{6,})\b(?=[^<]*</w:t>)")]
    private static partial Regex Said();

    [GeneratedRegex("<w:p>.*?</w:p>|<w:p .*?</w:p>", RegexOptions.Singleline)]
    private static partial Regex FirstParagraph();

    [GeneratedRegex("<Relationship .*?/>")]
    private static partial Regex Relation();

    [GeneratedRegex("(?<= )Id=\"[^\"]*\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?<= )Type=\"[^\"]*\"")]
    private static partial Regex Type();

    [GeneratedRegex("(?<= )Target=\"[^\"]*\"")]
    private static partial Regex Target();

    [GeneratedRegex("<Override PartName=\"/([^\"]*)\" ContentType=\"([^\"]*)\"[^>]*/>")]
    private static partial Regex Override();
}
