using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Returns.Check;
using static DocPipeline.Tests.Returns.Check.EditedReturn;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>What makes a file say something else, to everybody or to some.</summary>
internal static class DishonestEdits
{
    private const ReturnVerdict Other = ReturnVerdict.OtherWords;

    internal static IReadOnlyList<ReturnEdit> All { get; } =
    [
        ReturnEdit.Of("one digit", Other, OneDigit),
        ReturnEdit.Of("one word", Other, f => OnClause(f, c => Change(c, " and ", " or "))),
        ReturnEdit.Of("a capital letter", Other, f => OnClause(f, c => Change(c, "e", "E"))),
        ReturnEdit.Of("a space within a word", Other, f => OnClause(f, c => Change(c, "th", "t h"))),
        ReturnEdit.Of("‘not’ is put in", Other, f => OnClause(f, c => Change(c, " ", " not "))),
        ReturnEdit.Of("a comma is taken out", Other, f => OnClause(f, c => Change(c, ",", ""))),
        ReturnEdit.Of("a clause is deleted", Other, f => OnClause(f, c => { c.Remove(); return true; })),
        ReturnEdit.Of("a clause is moved", Other, f => { if (f.Clauses.Count < 3) return null; (XElement from, string number) = f.Clauses[0]; XElement to = f.Clauses[^1].Paragraph; from.Remove(); to.AddAfterSelf(from); return [number]; }),
        ReturnEdit.Of("a clause is added", Other, f => { if (f.Clauses is not [_, var c, ..]) return null; c.Paragraph.AddAfterSelf(new XElement(W + "p", c.Paragraph.Element(W + "pPr") is { } p ? new XElement(p) : null, Run("The Council pays all costs."))); return ["The Council pays all costs."]; }),
        ReturnEdit.Of("a clause is doubled", Other, f => OnClause(f, c => { c.AddAfterSelf(new XElement(c)); return true; }, names: false)),
        ReturnEdit.Of("a table cell", Other, OneCell),
        ReturnEdit.Of("a table row is deleted", Other, OneRow),
        ReturnEdit.Of("a footnote", Other, f => f.Has("word/footnotes.xml") && f.Part("word/footnotes.xml").Descendants(W + "t").LastOrDefault(t => t.Value.Length > 5) is { } t ? Said(() => t.Value += " Repealed.", "Repealed") : null),
        ReturnEdit.Of("a header", Other, f => f.Has("word/header.xml") ? Said(() => f.Part("word/header.xml").Descendants(W + "t").First().Value += " (revised)", "(revised)") : null),
        ReturnEdit.Of("the words of a footer", Other, f => HonestEdits.Footers(f).FirstOrDefault()?.Descendants(W + "t").FirstOrDefault(t => t.Value.Length > 3) is { } t ? Said(() => t.Value += " Limited", "Limited") : null),
        ReturnEdit.Of("a tracked insertion", Other, f => OnClause(f, c => { c.Add(HonestEdits.Tracked("ins", Run(" At least once a year."))); return true; }, "At least once a year")),
        ReturnEdit.Of("a tracked deletion", Other, f => OnClause(f, c => { XElement run = c.Elements(W + "r").Last(r => r.Elements(W + "t").Any()); XElement gone = new(run); foreach (XElement t in gone.Elements(W + "t")) t.Name = W + "delText"; run.ReplaceWith(HonestEdits.Tracked("del", gone)); return true; }, "R. Owen took out")),
        ReturnEdit.Of("another text that a tracked change makes look right", Other, f => OnClause(f, c => { XElement run = c.Elements(W + "r").Last(r => r.Elements(W + "t").Any()); XElement gone = Run("Something else."); gone.Element(W + "t")!.Name = W + "delText"; run.ReplaceWith(HonestEdits.Tracked("del", gone), HonestEdits.Tracked("ins", new XElement(run))); return true; }, "With its tracked changes rejected", names: false)),
        ReturnEdit.Of("a text box", Other, f => { f.Body.Elements(W + "p").First(IsPlain).Add(XElement.Parse($"<w:r xmlns:w=\"{W}\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:pict><v:shape style=\"width:100pt;height:50pt\"><v:textbox><w:txbxContent><w:p><w:r><w:t>Not binding on the Council.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")); return ["Not binding on the Council."]; }),
        ReturnEdit.Of("a clause in white", Other, f => Unseen(f, "in the colour of the paper", Set("color", "FFFFFF"))),
        ReturnEdit.Of("a clause in the theme's paper colour", Other, f => Unseen(f, "in the colour of the paper", new XElement(W + "color", new XAttribute(W + "val", "000000"), new XAttribute(W + "themeColor", "background1")))),
        ReturnEdit.Of("a clause at one point", Other, f => Unseen(f, "smaller than can be read", Set("sz", "2"))),
        ReturnEdit.Of("a clause struck through by hand", Other, f => Unseen(f, "struck through", On("strike"))),
        ReturnEdit.Of("a clause in a font of signs", Other, f => Unseen(f, "in a font of signs", new XElement(W + "rFonts", new XAttribute(W + "ascii", "Wingdings"), new XAttribute(W + "hAnsi", "Wingdings")))),
        ReturnEdit.Of("a clause is hidden", Other, f => OnClause(f, c => { HonestEdits.Each(c.Elements(W + "r"), r => HonestEdits.Look1(r, On("vanish"))); return true; })),
        ReturnEdit.Of("a style that hides", Other, f => f.Clauses is [var c, ..] && (string?)c.Paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") is { } id ? HideStyle(f, id) : null),
        ReturnEdit.Of("a style in white", Other, f => f.Clauses is [var c, ..] && (string?)c.Paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") is { } id ? StyleSet(f, id, Set("color", "FEFEFE"), "in the colour of the paper") : null),
        ReturnEdit.Of("a list begins at another number", Other, Renumbered),
        ReturnEdit.Of("two forms for two programs", Other, f => OnClause(f, c => { XNamespace mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"; XElement run = c.Elements(W + "r").Last(r => r.Elements(W + "t").Any()); run.ReplaceWith(new XElement(mc + "AlternateContent", new XElement(mc + "Choice", new XAttribute("Requires", "w14"), new XAttribute(XNamespace.Xmlns + "w14", "http://schemas.microsoft.com/office/word/2010/wordml"), Run("Something else.")), new XElement(mc + "Fallback", new XElement(run)))); return true; }, "in two forms", names: false)),
        ReturnEdit.Of("words bound to another part", Other, f => OnClause(f, c => { XElement run = c.Elements(W + "r").Last(r => r.Elements(W + "t").Any()); run.ReplaceWith(new XElement(W + "sdt", new XElement(W + "sdtPr", new XElement(W + "dataBinding", new XAttribute(W + "xpath", "/a/b"), new XAttribute(W + "storeItemID", "{00000000-0000-0000-0000-000000000001}"))), new XElement(W + "sdtContent", new XElement(run)))); return true; }, "taken from elsewhere", names: false)),
        ReturnEdit.Of("the footer of first pages is emptied", Other, NoFirstFooter),
        ReturnEdit.Of("a block is for another organisation", Other, f => f.Blocks is [var b, ..] ? Said(() => b.Descendants(W + "t").First().Value = "For Somebody Else", "signature block of") : null),
        ReturnEdit.Of("a label of a block is gone", Other, f => f.Blocks is [var b, ..] ? Said(() => b.Descendants(W + "p").ElementAt(3).Remove(), "is gone") : null),
        ReturnEdit.Of("a block is gone", Other, f => f.Blocks is [_, var b, ..] ? Said(() => b.ReplaceWith(new XElement(W + "p")), "signature block of") : null),
        ReturnEdit.Of("a clause within a second control of a block's name", Other, f => f.Blocks is [var b, ..] && f.Clauses is [var c, ..] ? Said(() => { XElement clause = new(c.Paragraph); clause.Descendants(W + "t").First().Value = "Anything. "; c.Paragraph.ReplaceWith(new XElement(W + "sdt", new XElement(b.Element(W + "sdtPr")!), new XElement(W + "sdtContent", clause))); }, "Anything.") : null),
        ReturnEdit.Of("two blocks change places", Other, f => { if (f.Blocks is not [var a, var b, ..]) return null; XElement one = new(a), other = new(b); a.ReplaceWith(other); b.ReplaceWith(one); return []; }),
    ];

    private static string[] Said(Action edit, params string[] named)
    {
        edit();
        return named;
    }

    // The first clause that the edit fits; its number has to be named, as the issued document prints it.
    private static string[]? OnClause(EditedReturn file, Func<XElement, bool> edit, string? named = null, bool names = true)
    {
        foreach ((XElement paragraph, string number) in file.Clauses.Where(c => c.Paragraph.Elements(W + "r").Any(r => r.Elements(W + "t").Any())))
            if (edit(paragraph)) return [.. names ? new[] { number } : [], .. named is null ? Array.Empty<string>() : [named]];
        return null;
    }

    private static bool Change(XElement clause, string from, string to)
    {
        XElement? text = clause.Descendants(W + "t").FirstOrDefault(t => t.Value.IndexOf(from, StringComparison.Ordinal) > 0);
        if (text is null) return false;
        int at = text.Value.IndexOf(from, StringComparison.Ordinal);
        text.Value = text.Value[..at] + to + text.Value[(at + from.Length)..];
        return true;
    }

    private static string[]? OneDigit(EditedReturn file)
    {
        foreach ((XElement paragraph, string number) in file.Clauses)
        {
            if (paragraph.Descendants(W + "t").FirstOrDefault(t => t.Value.Any(char.IsAsciiDigit)) is not { } text) continue;
            int at = text.Value.IndexOfAny([.. "0123456789"]);
            text.Value = text.Value[..at] + (text.Value[at] == '9' ? '8' : (char)(text.Value[at] + 1)) + text.Value[(at + 1)..];
            return [number, Regex.Match(text.Value[at..], @"\A\d+").Value];
        }

        return null;
    }

    private static string[]? OneCell(EditedReturn file)
    {
        XElement? text = file.Body.Elements(W + "tbl").Descendants(W + "tc").Where(c => !c.Descendants(W + "sdt").Any() && c.Descendants(W + "t").Any()).SelectMany(c => c.Descendants(W + "t")).LastOrDefault(t => t.Value.Trim().Length > 2);
        if (text is null) return null;
        text.Value += " amended";
        return ["amended"];
    }

    private static string[]? OneRow(EditedReturn file)
    {
        XElement? row = file.Body.Elements(W + "tbl").Where(t => t.Elements(W + "tr").Count() > 2).SelectMany(t => t.Elements(W + "tr").Skip(1)).FirstOrDefault(r => !r.Descendants(W + "sdt").Any() && WordsOf(r).Trim().Length > 0);
        if (row is null) return null;
        string words = Folded(WordsOf(row.Descendants(W + "p").First(p => WordsOf(p).Trim().Length > 0)));
        row.Remove();
        return [words[..Math.Min(12, words.Length)]];
    }

    private static string[]? Unseen(EditedReturn file, string why, XElement look) => OnClause(file, c => { HonestEdits.Each(c.Descendants(W + "r"), r => HonestEdits.Look1(r, look)); return true; }, why, names: false);

    private static string[]? HideStyle(EditedReturn file, string id) => StyleSet(file, id, On("vanish"), file.Clauses[0].Number);

    private static string[]? StyleSet(EditedReturn file, string id, XElement look, string named)
    {
        XElement style = file.Part("word/styles.xml").Elements(W + "style").First(s => (string?)s.Attribute(W + "styleId") == id);
        if (style.Element(W + "rPr") is not { } properties) style.Add(properties = new XElement(W + "rPr"));
        properties.Elements(look.Name).Remove();
        properties.Add(look);
        return [named];
    }

    private static string[]? Renumbered(EditedReturn file)
    {
        if (file.Clauses.Count == 0 || !file.Has("word/numbering.xml")) return null;
        foreach (XElement start in file.Part("word/numbering.xml").Elements(W + "abstractNum").Elements(W + "lvl").Where(l => (string?)l.Attribute(W + "ilvl") == "0").Elements(W + "start")) start.SetAttributeValue(W + "val", (int.Parse((string)start.Attribute(W + "val")!, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture));
        foreach (XElement start in file.Part("word/numbering.xml").Descendants(W + "startOverride").ToList()) start.SetAttributeValue(W + "val", "4");
        return ["numbers"];
    }

    private static string[]? NoFirstFooter(EditedReturn file)
    {
        XElement[] first = [.. file.Body.Descendants(W + "footerReference").Where(r => (string?)r.Attribute(W + "type") == "first")];
        if (first.Length == 0) return null;
        foreach (XElement reference in first) reference.Remove();
        return [];
    }
}
