using System.Text;
using System.Xml.Linq;
using DocPipeline.Returns.Check;
using static DocPipeline.Tests.Returns.Check.EditedReturn;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>Files that name themselves as something else, or that are not taken in.</summary>
internal static class IdentityEdits
{
    internal static IReadOnlyList<ReturnEdit> All { get; } =
    [
        ReturnEdit.Of("custom XML names another version", ReturnVerdict.OtherVersion, f => Document(f, "version", "99")),
        ReturnEdit.Of("custom XML names another document", ReturnVerdict.OtherDocument, f => Document(f, "id", "another")),
        ReturnEdit.Of("properties name another version", ReturnVerdict.OtherVersion, f => Property(f, "DocPipeline version", "98")),
        ReturnEdit.Of("properties name another document", ReturnVerdict.OtherDocument, f => Property(f, "DocPipeline document", "mersey-vale/another")),
        ReturnEdit.Of("the footer names another issue of the version", ReturnVerdict.OtherVersion, f => Code(f, code => code[..^8] + "00000000")),
        ReturnEdit.Of("the footer names another version", ReturnVerdict.OtherVersion, f => Code(f, code => code[..5] + "4" + code[^9..])),
        ReturnEdit.Of("the footer names another document", ReturnVerdict.OtherDocument, f => Code(f, code => "0000" + code[4..])),
        ReturnEdit.Of("signatory pages of another version", ReturnVerdict.OtherVersion, OtherPages),
        new("half of the file", ReturnVerdict.NotReadable, f => (f.Issued[..(f.Issued.Length / 2)], [])),
        new("a file of words", ReturnVerdict.NotReadable, _ => (Encoding.UTF8.GetBytes("Signed, Jane Bell"), ["Word"])),
        ReturnEdit.Of("a macro", ReturnVerdict.NotReadable, f => { f.Entries["word/vbaProject.bin"] = [1, 2, 3]; f.Part("[Content_Types].xml").Add(new XElement(f.Part("[Content_Types].xml").Name.Namespace + "Default", new XAttribute("Extension", "bin"), new XAttribute("ContentType", "application/vnd.ms-office.vbaProject"))); return ["macro"]; }),
    ];

    private static string[]? Document(EditedReturn file, string attribute, string value)
    {
        file.Part("customXml/item1.xml").Elements().First(e => e.Name.LocalName == "document").SetAttributeValue(attribute, value);
        return [value];
    }

    private static string[]? Property(EditedReturn file, string name, string value)
    {
        file.Part("docProps/custom.xml").Elements().First(p => (string?)p.Attribute("name") == name).Elements().First().Value = value;
        return [value];
    }

    private static string[]? Code(EditedReturn file, Func<string, string> change)
    {
        string? code = (string?)file.Part("customXml/item1.xml").Elements().First(e => e.Name.LocalName == "document").Attribute("issue");
        if (code is null) return null;
        foreach (XElement text in HonestEdits.Footers(file).SelectMany(r => r.Descendants(W + "t")).Where(t => t.Value == code)) text.Value = change(code);
        return [change(code)];
    }

    // As it happens: the pages that were signed to version 4 are put behind the text of version 5.
    private static string[]? OtherPages(EditedReturn file)
    {
        string caption = "Signatures to version\u00A0", welsh = "Llofnodion i fersiwn\u00A0";
        XElement? text = file.Body.Elements(W + "p").Descendants(W + "t").FirstOrDefault(t => t.Value.StartsWith(caption, StringComparison.Ordinal) || t.Value.StartsWith(welsh, StringComparison.Ordinal));
        if (text is null) return null;
        string start = text.Value.StartsWith(caption, StringComparison.Ordinal) ? caption : welsh;
        text.Value = start + "1" + (text.Value.EndsWith(')') ? text.Value[text.Value.IndexOf(" (", StringComparison.Ordinal)..] : "");
        return ["Mercury", "version 1"];
    }
}
