using System.Globalization;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Numbering;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>What one rendering of a template keeps count of: numbers, lists, bookmarks, links, the contents. Made afresh for each document.</summary>
internal sealed class RenderContext
{
    /// <summary>The name under which Handlebars' data carries it.</summary>
    internal const string Key = "render";

    private readonly Dictionary<string, AnchorTarget> anchors = new(StringComparer.Ordinal);
    private readonly List<ContentsEntry> contents = [];
    private int appendices;
    private int tables;
    private int figures;
    private int shapes;
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
        ClauseList = numbering.ClauseList;
        AppendixList = numbering.AppendixList;
    }

    private readonly DocumentModel? model;
    private readonly string linkPrefix;

    internal DocumentModel Model => model ?? throw new InvalidOperationException("This value needs the model of a document.");

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
    internal PartText Part { get; set; } = new();

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
