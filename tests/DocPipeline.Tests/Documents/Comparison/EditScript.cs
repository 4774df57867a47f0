using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>Changes a Word file as people do, by a seed, and keeps count of the words that it really changed.</summary>
/// <param name="seed">The same seed makes the same changes.</param>
internal sealed partial class EditScript(int seed)
{
    internal static readonly string[] Kinds = ["word", "number", "insert clause", "delete clause", "move", "move and change", "cell", "insert row", "delete row", "split", "merge", "renumber", "header"];

    private static readonly XNamespace W = WordFile.W;
    private static readonly string[] Words = ["promptly", "jointly", "evidence", "quarterly", "wherever", "thorough", "minutes", "openly", "budget", "landlord", "harbour", "lantern"];

    private readonly Random random = new(seed);
    private readonly HashSet<XElement> touched = [];

    /// <summary>How many words were deleted and inserted.</summary>
    internal int Changed { get; private set; }

    /// <summary>How many paragraphs were moved as they were.</summary>
    internal int Moved { get; private set; }

    /// <summary>How many paragraphs were moved and changed.</summary>
    internal int MovedAndChanged { get; private set; }

    /// <summary>What was done, in order.</summary>
    internal List<string> Done { get; } = [];

    /// <summary>The file after some changes of the kinds given.</summary>
    internal byte[] Apply(byte[] docx, params IEnumerable<string> kinds)
    {
        List<string> all = [.. kinds];
        docx = Package.With(docx, "word/document.xml", root => Edit(all.Where(k => k != "header"), root.Element(W + "body")!));
        return all.Contains("header") ? Package.With(docx, "word/header.xml", root => Edit(["header"], root)) : docx;
    }

    private void Edit(IEnumerable<string> kinds, XElement container)
    {
        foreach (string kind in kinds) if (Edit(kind, container)) Done.Add(kind);
    }

    private bool Edit(string kind, XElement body) => kind switch
    {
        "word" or "header" => ChangeWord(Pick(body.Descendants(W + "p").Where(p => HasWord(p))), PlainWord()),
        "number" => ChangeWord(Pick(body.Elements(W + "p").Where(p => Plain(p).Any(t => Figure().IsMatch(t.Value)))), Figure()),
        "insert clause" => Insert(Pick(Clauses(body))),
        "delete clause" => Delete(Pick(Clauses(body))),
        "move" => Move(body, andChange: false),
        "move and change" => Move(body, andChange: true),
        "cell" => ChangeWord(Pick(body.Descendants(W + "tc").Elements(W + "p").Where(HasWord)), PlainWord()),
        "insert row" => InsertRow(Pick(Rows(body))),
        "delete row" => DeleteRow(Pick(Rows(body))),
        "split" => Split(Pick(Clauses(body).Where(p => Plain(p).Any(t => t.Value.Contains(". ", StringComparison.Ordinal) && t.Value.Length > 60)))),
        "merge" => Merge(Pick(Clauses(body).Where(p => p.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W + "p" && Clauses(body).Contains(next)))),
        "renumber" => Renumber(Pick(Clauses(body).Where(p => p.Descendants(W + "ilvl").Any()))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such change."),
    };

    // Whole paragraphs of the text that have some length, and no entries of the table of contents. The one paragraph between two tables
    // stays: nobody can take it away, in Word or in LibreOffice, without the two becoming one table.
    private IEnumerable<XElement> Clauses(XElement body) =>
        body.Elements(W + "p").Where(p => !touched.Contains(p) && WordsIn(p) >= 8 && !p.Descendants().Any(e => e.Name == W + "fldChar" || e.Name == W + "drawing") && !KeepsTablesApart(p));

    private static bool KeepsTablesApart(XElement paragraph) =>
        IsTable(paragraph.ElementsBeforeSelf().LastOrDefault(IsBlock)) && IsTable(paragraph.ElementsAfterSelf().FirstOrDefault(IsBlock));

    private static bool IsTable(XElement? block) => block?.Name == W + "tbl";

    private static bool IsBlock(XElement element) => element.Name == W + "p" || element.Name == W + "tbl" || element.Name == W + "sdt";

    private static IEnumerable<XElement> Rows(XElement body) => body.Descendants(W + "tr").Where(r => r.Parent!.Elements(W + "tr").Count() > 2 && r.ElementsBeforeSelf(W + "tr").Any() && !r.Descendants(W + "sdt").Any());

    private T? Pick<T>(IEnumerable<T> from)
        where T : class
    {
        List<T> all = [.. from];
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private bool ChangeWord(XElement? paragraph, Regex pattern)
    {
        if (paragraph is null) return false;
        XElement text = Pick(Plain(paragraph).Where(t => pattern.IsMatch(t.Value)))!;
        Match match = Pick(pattern.Matches(text.Value))!;
        string with = pattern == Figure() ? (random.Next(30, 90) * 7).ToString(System.Globalization.CultureInfo.InvariantCulture) : Words[random.Next(Words.Length)];
        if (with == match.Value) return false;
        text.Value = text.Value[..match.Index] + with + text.Value[(match.Index + match.Length)..];
        touched.Add(paragraph);
        Changed += 2;
        return true;
    }

    private bool Insert(XElement? after)
    {
        if (after is null) return false;
        int words = random.Next(8, 25);
        string sentence = "Members " + string.Join(' ', Enumerable.Range(0, words - 1).Select(_ => Words[random.Next(Words.Length)])) + ".";
        var added = new XElement(W + "p", after.Element(W + "pPr"), new XElement(W + "r", new XElement(W + "t", sentence)));
        after.AddAfterSelf(added);
        touched.Add(added);
        Changed += words;
        return true;
    }

    private bool Delete(XElement? clause)
    {
        if (clause is null) return false;
        Changed += WordsIn(clause);
        clause.Remove();
        return true;
    }

    private bool Move(XElement body, bool andChange)
    {
        List<XElement> clauses = [.. Clauses(body).Where(p => !andChange || (WordsIn(p) >= 12 && HasWord(p)))];
        if (clauses.Count < 8) return false;
        int from = random.Next(clauses.Count), to = (from + random.Next(3, clauses.Count - 3)) % clauses.Count;
        XElement moved = clauses[from], target = clauses[to];
        moved.Remove();
        target.AddAfterSelf(moved);
        if (andChange) ChangeWord(moved, PlainWord());
        touched.Add(moved);
        if (andChange) MovedAndChanged++;
        else Moved++;
        return true;
    }

    private bool InsertRow(XElement? row)
    {
        if (row is null) return false;
        var added = new XElement(row);
        foreach (XElement mark in added.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd").ToList()) mark.Remove();
        foreach (XElement text in added.Descendants(W + "t").ToList()) text.Value = Words[random.Next(Words.Length)] + " " + Words[random.Next(Words.Length)];
        Changed += WordsIn(added);
        row.AddAfterSelf(added);
        return true;
    }

    private bool DeleteRow(XElement? row)
    {
        if (row is null) return false;
        Changed += WordsIn(row);
        row.Remove();
        return true;
    }

    private bool Split(XElement? clause)
    {
        if (clause is null) return false;
        XElement text = Pick(Plain(clause).Where(t => t.Value.Contains(". ", StringComparison.Ordinal) && t.Value.Length > 60))!;
        int at = text.Value.IndexOf(". ", StringComparison.Ordinal) + 1;
        XElement run = text.Parent!;
        var second = new XElement(W + "p", clause.Element(W + "pPr"), new XElement(W + "r", run.Element(W + "rPr"), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text.Value[(at + 1)..])));
        List<XElement> rest = [.. run.ElementsAfterSelf()];
        foreach (XElement one in rest) one.Remove();
        second.Add(rest);
        text.Value = text.Value[..at];
        clause.AddAfterSelf(second);
        touched.Add(clause);
        touched.Add(second);
        return true;
    }

    private bool Merge(XElement? clause)
    {
        if (clause is null) return false;
        XElement next = clause.ElementsAfterSelf().First();
        touched.Add(next);
        List<XElement> content = [.. next.Elements().Where(e => e.Name != W + "pPr")];
        next.Remove();
        clause.Add(new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), " ")), content);
        touched.Add(clause);
        return true;
    }

    private bool Renumber(XElement? clause)
    {
        if (clause is null) return false;
        XElement level = clause.Descendants(W + "ilvl").First();
        level.SetAttributeValue(W + "val", level.Value() == "0" ? "1" : "0");
        touched.Add(clause);
        return true;
    }

    private bool HasWord(XElement paragraph) => !touched.Contains(paragraph) && !paragraph.Descendants(W + "fldChar").Any() && Plain(paragraph).Any(t => PlainWord().IsMatch(t.Value));

    private static IEnumerable<XElement> Plain(XElement paragraph) => paragraph.Elements(W + "r").Elements(W + "t");

    internal static int WordsIn(XElement element) => element.Descendants().Where(e => e.Name == W + "p").DefaultIfEmpty(element).Sum(p => Word().Count(string.Concat(p.Descendants(W + "t").Select(t => t.Value))));

    [GeneratedRegex(@"(?<=[a-z,] )[a-z]{5,}(?= [a-z])")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<=[a-z] )\d{2,4}(?= [a-z])")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[\p{L}\d][^\s]*")]
    private static partial Regex Word();
}
