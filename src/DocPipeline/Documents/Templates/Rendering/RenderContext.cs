using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>What one rendering of a template keeps count of: numbers, lists, bookmarks, links, the contents. Made afresh for each document.</summary>
internal sealed class RenderContext
{
    /// <summary>The name under which Handlebars' data carries it.</summary>
    internal const string Key = "render";

    private readonly Dictionary<string, AnchorTarget> anchors = new(StringComparer.Ordinal);
    private readonly List<ContentsEntry> contents = [];
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private readonly HashSet<Gap> lostReferences = [];
    private int appendices;
    private int tables;
    private int figures;
    private int shapes;
    private bool hasMarkType;
    private Footnotes? footnotes;
    private PlacedPictures? pictures;

    /// <summary>Starts the rendering of a document.</summary>
    /// <param name="model">What the prose of the document needs; nothing where a template is rendered on other data.</param>
    /// <param name="numbering">The template's numbering.</param>
    /// <param name="linkPrefix">What the ids of links start with: something that no id of the template starts with.</param>
    internal RenderContext(DocumentModel? model, TemplateNumbering numbering, string linkPrefix)
    {
        this.model = model;
        this.linkPrefix = linkPrefix;
        Links = new PartLinks(linkPrefix);
        Lists = new ListDefinitions(numbering);
        Repeats = new Repeats(Lists, model?.Origins.Sum(o => o.Count) ?? 0);
        Marks = new BlockMarks(Repeats);
        Part = new PartText(NextControlId, Words);
        ClauseList = numbering.ClauseList;
        AppendixList = numbering.AppendixList;
    }

    private readonly DocumentModel? model;
    private readonly string linkPrefix;

    internal DocumentModel Model => model ?? throw new InvalidOperationException("This value needs the model of a document.");

    /// <summary>The house words in the language of the document.</summary>
    internal HouseWords Words => model?.Words ?? HouseWords.English;

    /// <summary>The membership tables of a body; nothing where the record has no such body, or no seats on it.</summary>
    internal IReadOnlyList<TableFacts>? MembersOf(string body) => model?.Memberships.GetValueOrDefault(body);

    /// <summary>The id of the list that numbers sections and clauses.</summary>
    internal int ClauseList { get; }

    /// <summary>The id of the list that letters appendices.</summary>
    internal int AppendixList { get; }

    internal OutlineCounter Outline { get; } = new();

    internal ListDefinitions Lists { get; }

    internal Repeats Repeats { get; }

    /// <summary>The marks of the prose.</summary>
    internal BlockMarks Marks { get; }

    /// <summary>The part that is being rendered.</summary>
    internal PartText Part { get; private set; }

    /// <summary>Whether a document of a record is rendered, whose empty texts say that there is none.</summary>
    internal bool IsOfRecord => model is not null;

    /// <summary>The references that lead nowhere, as the document leaves out what they mean.</summary>
    internal IReadOnlyCollection<Gap> LostReferences => lostReferences;

    /// <summary>Begins a part.</summary>
    internal void BeginPart() => (Part, hasMarkType) = (new PartText(NextControlId, Words), false);

    /// <summary>Whether the type of the DRAFT mark's shape has still to be said in this part; it is said once.</summary>
    internal bool BeginMarkType() => !hasMarkType && (hasMarkType = true);

    /// <summary>The content control that shows such a reference, which is noted.</summary>
    /// <param name="anchor">Where it should lead.</param>
    /// <param name="place">Where the prose has it; nothing where a tag of the template has.</param>
    internal string LostReference(string anchor, Place? place)
    {
        lostReferences.Add(new Gap(place is null ? anchor + ", which the document leaves out" : anchor, null, place));
        return GapControl.Write(anchor, NextControlId(), Words);
    }

    /// <summary>What the part is written into.</summary>
    internal PartWriter? Writer { get; set; }

    /// <summary>The name of the part that is being rendered.</summary>
    internal string PartName { get; set; } = "";

    /// <summary>The headings so far, for the contents list.</summary>
    internal IReadOnlyList<ContentsEntry> Contents => contents;

    /// <summary>The links of the document's part.</summary>
    internal PartLinks Links { get; }

    /// <summary>Whether the document has footnotes beyond its template's.</summary>
    internal bool HasFootnotes => footnotes is not null;

    /// <summary>The footnotes that the document adds.</summary>
    internal Footnotes Footnotes => footnotes ??= new Footnotes(FirstFootnote, linkPrefix);

    /// <summary>The first id that no footnote of the template has.</summary>
    internal int FirstFootnote { get; init; } = 1;

    /// <summary>Wraps runs in a bookmark with an id that no other has.</summary>
    internal string Bookmark(string name, string runs)
    {
        int id = Repeats.NextBookmark();
        return string.Create(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{id}\"/>");
    }

    /// <summary>The letter of the next appendix.</summary>
    internal string NextAppendix() => ((char)('A' + appendices++)).ToString();

    /// <summary>The number of the next shape in a header.</summary>
    internal int NextShape() => ++shapes;

    /// <summary>The number of the next table.</summary>
    internal int NextTable() => ++tables;

    /// <summary>Whether a form is printed for the first time: only that copy carries the bookmarks of its answers, as names are unique.</summary>
    internal bool IsFirstCopy(string form) => forms.Add(form);

    /// <summary>Whether the section of prose that was written last ends with a table, which leaves no space below it.</summary>
    internal bool EndsWithTable { get; set; }

    /// <summary>The number of the next figure.</summary>
    internal int NextFigure() => ++figures;

    /// <summary>The pictures that the document adds.</summary>
    internal PlacedPictures Pictures => pictures ??= new PlacedPictures(linkPrefix + "Picture");

    /// <summary>Whether the document has pictures beyond its template's.</summary>
    internal bool HasPictures => pictures is not null;

    /// <summary>An id for a content control that no other has.</summary>
    internal int NextControlId() => Repeats.NextId();

    /// <summary>Enters a heading in the contents and answers the name of its bookmark.</summary>
    internal string EnterInContents(int level, string? number, string text)
    {
        string bookmark = string.Create(CultureInfo.InvariantCulture, $"_Toc{contents.Count + 1:D6}");
        contents.Add(new ContentsEntry(level, number, text, bookmark));
        return bookmark;
    }

    /// <summary>The page of each bookmark; empty until the document has been laid out once.</summary>
    internal IReadOnlyDictionary<string, int> Pages { get; set; } = new Dictionary<string, int>();

    /// <summary>Whether something asked on which page a bookmark is, so that the document has to be laid out.</summary>
    internal bool AsksForPages { get; private set; }

    /// <summary>The page that a bookmark is on, as the contents list shows it until Word counts for itself.</summary>
    internal string PageOf(string bookmark)
    {
        AsksForPages = true;
        return Pages.TryGetValue(bookmark, out int page) ? page.ToString(CultureInfo.InvariantCulture) : "0";
    }

    /// <summary>Says where an anchor ended up. Where a template prints the same prose twice, references lead to the first.</summary>
    /// <returns>Whether it is the first, which takes the bookmark.</returns>
    internal bool Place(string anchor, AnchorTarget target) => anchors.TryAdd(anchor, target);

    /// <summary>Where an anchor ended up; known for certain only once the document is rendered.</summary>
    internal AnchorTarget? Target(string anchor) => anchors.GetValueOrDefault(anchor);
}
