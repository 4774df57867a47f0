using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Findings;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Turns Markdig's inlines into ours: text with typographic quotes and no-break spaces, bold, links, references and facts.</summary>
internal sealed partial class InlineReader(SourceText source, List<Finding> findings)
{
    // The text as it will be printed, and where each character of it stands in the source.
    private readonly StringBuilder printed = new();
    private readonly List<int> offsets = [];
    private readonly HashSet<Footnote> referredTo = [];
    private readonly List<PictureInline> pictures = [];

    /// <summary>The words of the notes of the file.</summary>
    internal Dictionary<Footnote, IReadOnlyList<ProseParagraph>> Notes { get; } = [];

    /// <summary>The text that was read last, lines as they were typed, without the attributes at its end.</summary>
    internal string Printed { get; private set; } = "";

    /// <summary>Where a character of <see cref="Printed"/> stands.</summary>
    internal Place PlaceOfPrinted(int index) => source.PlaceOf(index < offsets.Count ? offsets[index] : offsets.LastOrDefault());

    /// <summary>Reads the text of a paragraph or heading, and the attributes at its end.</summary>
    /// <param name="container">The text.</param>
    /// <param name="mayBePicture">Whether it may be nothing but a picture.</param>
    internal (IReadOnlyList<Inline> Text, Attributes Attributes) Read(ContainerInline? container, bool mayBePicture = false)
    {
        pictures.Clear();
        printed.Clear();
        offsets.Clear();
        Printed = "";
        if (container is null) return ([], Attributes.None);
        List<Inline> read = Merge(Children(container));
        Attributes attributes = Attributes.None;
        if (read.Count > 0 && read[^1] is TextInline last)
        {
            (string text, attributes) = Attributes.Split(last.Text);
            read.RemoveAt(read.Count - 1);
            if (text.Length > 0) read.Add(new TextInline(text));
        }

        if (!mayBePicture || read is not [PictureInline]) pictures.ForEach(RefusePicture);
        Printed = attributes == Attributes.None ? printed.ToString() : Attributes.Split(printed.ToString()).Text;
        return (Typography.Apply(read), attributes);
    }

    private List<Inline> Children(ContainerInline container)
    {
        var read = new List<Inline>();
        foreach (MarkdigInline inline in container) Read(inline, read);
        return read;
    }

    private void Read(MarkdigInline inline, List<Inline> into)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Print(literal);
                // The space after a tick's box belongs to the mark, not to the words.
                into.Add(new TextInline(literal.PreviousSibling is TaskList ? literal.Content.ToString().TrimStart(' ') : literal.Content.ToString()));
                break;
            case HtmlEntityInline entity:
                Print(StrayMarks.NoText, entity);
                into.Add(new TextInline(entity.Transcoded.ToString()));
                break;
            case LineBreakInline lineBreak:
                // Two spaces at the end of a line are a break in Markdown; typists end sentences with them, so here they are only spaces.
                Print('\n', lineBreak);
                into.Add(lineBreak is { IsHard: true, IsBackslash: true } ? new BreakInline() : new TextInline(" "));
                break;
            case EmphasisInline emphasis:
                into.Add(new StrongInline(Merge(Children(emphasis))));
                break;
            case FactInlineParser.MarkdigFact fact:
                Print(StrayMarks.NoText, fact);
                into.Add(new FactInline(PlaceOf(fact), fact.Path));
                break;
            case AutolinkInline autolink:
                Print(StrayMarks.NoText, autolink);
                Link(autolink, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextInline(autolink.Url)], into);
                break;
            case Markdig.Syntax.Inlines.LinkInline { IsImage: false } link:
                Print(StrayMarks.NoText, link);
                Link(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", Merge(Children(link)), into);
                Print(StrayMarks.NoText, link);
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink note:
                Print(StrayMarks.NoText, note);
                Note(note, into);
                break;
            case Markdig.Syntax.Inlines.LinkInline { IsImage: true } picture:
                Print(StrayMarks.NoText, picture);
                pictures.Add(new PictureInline(PlaceOf(picture), picture.GetDynamicUrl?.Invoke() ?? picture.Url ?? "", AlternativeText(picture)));
                into.Add(pictures[^1]);
                if (picture.Title is { Length: > 0 }) Refuse(ProseCodes.Figure, pictures[^1].Place, "The picture has a title, which no document prints.", "![what it shows](images/name.png)", "Take out the words in quotation marks after the path, or write them into the caption");
                break;
            case TaskList { Checked: true }:
                break;
            case TaskList box:
                findings.Add(new Finding(ProseCodes.Unsupported, Severity.Error, "An empty box has no place in a document.")
                {
                    Place = PlaceOf(box),
                    Expected = "'- [x] ' for a tick, or '- ' for a bullet",
                    Suggestion = "Write - [x] for - [ ], or take the [ ] out",
                });
                break;
            case DelimiterInline delimiter:
                // What Markdig leaves of a bracket without a partner.
                string mark = delimiter.ToLiteral();
                foreach (char c in mark) Print(c, delimiter);
                into.Add(new TextInline(mark));
                into.AddRange(Children(delimiter));
                break;
            default:
                Print(StrayMarks.NoText, inline);
                findings.Add(new Finding(ProseCodes.Unsupported, Severity.Error, $"{NameOf(inline)} has no place in a document.")
                {
                    Place = PlaceOf(inline),
                    Expected = "words, bold, links, references and facts",
                    Suggestion = "Say it in words, or see docs/prose.md for what can be written",
                });
                break;
        }
    }

    private void Link(MarkdigInline at, string url, List<Inline> content, List<Inline> into)
    {
        if (content.All(c => c is TextInline text && string.IsNullOrWhiteSpace(text.Text))) content.Clear();
        if (url.Length > 1 && url[0] == '#')
        {
            into.Add(new ReferenceInline(PlaceOf(at), url[1..], content));
            return;
        }

        bool isKnown = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "mailto" && url.All(c => c > ' ');
        bool hasTitle = at is Markdig.Syntax.Inlines.LinkInline { Title.Length: > 0 };
        if (!isKnown || content.Count == 0 || hasTitle)
        {
            string message = url is "#" or "" ? "The link leads nowhere." : !isKnown ? $"'{url}' is not an address that a document may link to."
                : hasTitle ? "The link has a title, which no document prints." : "The link has no words.";
            findings.Add(new Finding(ProseCodes.BadLink, Severity.Error, message)
            {
                Place = PlaceOf(at),
                Expected = "words in [ ], and an http, https or mailto address or an #anchor in ( )",
                Suggestion = url.StartsWith("www.", StringComparison.Ordinal) ? $"Write https://{url}"
                    : hasTitle && isKnown ? "Take out the words in quotation marks after the address"
                    : Attributes.IsAnchor(url) ? $"Write #{url} if it is an anchor of this document" : "Correct the link, or keep only its words",
            });
            return;
        }

        into.Add(new LinkInline(address!.AbsoluteUri, content));
    }

    // The words as they are typed, whatever marks stand in them.
    private string AlternativeText(Markdig.Syntax.Inlines.LinkInline picture)
    {
        int before = printed.Length;
        string text = InlineText.Plain(Typography.Apply(Merge(Children(picture))));
        printed.Length = before;
        offsets.RemoveRange(before, offsets.Count - before);
        return text.Trim();
    }

    private void RefusePicture(PictureInline picture) => Refuse(ProseCodes.Figure, picture.Place, "The picture does not stand alone at the left margin.",
        "a paragraph of nothing but ![what it shows](images/name.png), and after it one that starts with 'Figure:'", "Put it into a paragraph of its own, not within text, clauses, lists, tables, quotations or notes");

    private void Refuse(FindingCode code, Place place, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion });

    private void Note(FootnoteLink link, List<Inline> into)
    {
        if (!referredTo.Add(link.Footnote))
        {
            findings.Add(new Finding(ProseCodes.Note, Severity.Error, $"The text refers to the note [{link.Footnote.Label}] a second time.")
            {
                Place = PlaceOf(link),
                Expected = "one reference to each note, as Word numbers every reference afresh",
                Suggestion = "Write a second note, or refer to it in words",
            });
        }

        into.Add(new NoteInline(PlaceOf(link), Notes.GetValueOrDefault(link.Footnote) ?? []));
    }

    private void Print(LiteralInline literal)
    {
        for (int i = 0; i < literal.Content.Length; i++)
        {
            printed.Append(i == 0 && literal.IsFirstCharacterEscaped ? StrayMarks.NoText : literal.Content.Text[literal.Content.Start + i]);
            offsets.Add(literal.Span.Start + i);
        }
    }

    private void Print(char c, MarkdigInline at)
    {
        printed.Append(c);
        offsets.Add(at.Span.Start);
    }

    private static List<Inline> Merge(List<Inline> read)
    {
        var merged = new List<Inline>(read.Count);
        var text = new StringBuilder();
        foreach (Inline inline in read)
        {
            if (inline is TextInline words)
            {
                text.Append(words.Text);
                continue;
            }

            Flush();
            merged.Add(inline);
        }

        Flush();
        return merged;

        void Flush()
        {
            if (text.Length > 0) merged.Add(new TextInline(Spaces().Replace(text.ToString(), " ")));
            text.Clear();
        }
    }

    private Place PlaceOf(MarkdigInline inline) => source.PlaceOf(inline.Span.Start);

    private static string NameOf(MarkdigInline inline) => inline switch
    {
        HtmlInline => "HTML",
        CodeInline => "Program code",
        _ => "This",
    };

    // Two spaces after a full stop, a tab: one space.
    [GeneratedRegex(@"[ \t]{2,}|\t")]
    private static partial Regex Spaces();
}
