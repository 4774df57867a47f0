using System.Globalization;
using System.Text;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Documents.Reading.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MathText = DocumentFormat.OpenXml.Math.Text;

namespace DocPipeline.Documents.Reading;

/// <summary>Reads what stands within paragraphs, run by run. Words collect until they are taken, so that paragraphs whose mark is gone read as one.</summary>
internal sealed class InlineReader(StyleTable styles, MarksFound marks)
{
    private readonly StringBuilder shown = new();
    private readonly StringBuilder canonical = new();
    private readonly StringBuilder hidden = new();
    private readonly Dictionary<string, int> commented = new(StringComparer.Ordinal);
    private readonly Dictionary<(TextArea Area, long Id), string?> noteNumbers = [];
    private Stack<OpenField> fields = new();
    private FieldTable table = new(new Run());
    private ParagraphProperties? properties;
    private int block;
    private bool contentsEnded;

    /// <summary>The block at which each comment stands, by its id.</summary>
    internal IReadOnlyDictionary<string, int> Commented => commented;

    /// <summary>The numbers of the notes that were referred to; nothing for those with a mark of the writer's own.</summary>
    internal IReadOnlyDictionary<(TextArea Area, long Id), string?> NoteNumbers => noteNumbers;

    /// <summary>Whether the words that were taken last are an entry of a table of contents.</summary>
    internal bool WasInContents { get; private set; }

    /// <summary>Starts a part, or a text box, whose fields stand for themselves.</summary>
    internal void Enter(OpenXmlElement root)
    {
        table = new FieldTable(root);
        fields = new Stack<OpenField>();
    }

    /// <summary>Puts aside what is open, between two paragraphs, while something is read that stands apart.</summary>
    internal (FieldTable Table, Stack<OpenField> Fields) Pause() => (table, fields);

    internal void Resume((FieldTable Table, Stack<OpenField> Fields) state) => (table, fields) = state;

    /// <summary>Reads the runs of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="index">The index of the block that its words go to.</param>
    internal void Read(Paragraph paragraph, int index)
    {
        properties = paragraph.ParagraphProperties;
        block = index;
        Walk(paragraph, isHidden: false);
    }

    /// <summary>The words since they were last taken: as shown, and in the form that a digest is made of.</summary>
    internal (string Shown, string Canonical) TakeWords()
    {
        (string, string) words = (shown.ToString(), canonical.ToString());
        WasInContents = contentsEnded || fields.Any(f => f.IsContents);
        contentsEnded = false;
        if (ParagraphText.Fold(hidden.ToString()) is { Length: > 0 } unseen) marks.Hidden.Add(new HiddenText(unseen, block));
        shown.Clear();
        canonical.Clear();
        hidden.Clear();
        foreach (OpenField field in fields) field.Break(words.Item1);
        return words;
    }

    private void Walk(OpenXmlElement element, bool isHidden)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            switch (child)
            {
                case ParagraphProperties or SdtProperties or SdtEndCharProperties or CustomXmlProperties or Drawing or Picture or EmbeddedObject:
                    break;
                case RunProperties format:
                    if (format.RunPropertiesChange is { } change) marks.Change(TrackedChangeKind.Formatting, change, "", block);
                    break;
                case DeletedRun deleted:
                    marks.Change(TrackedChangeKind.Deletion, deleted, Gone(deleted), block);
                    break;
                case MoveFromRun moved:
                    marks.Change(TrackedChangeKind.MovedFrom, moved, Gone(moved), block);
                    break;
                case InsertedRun or MoveToRun:
                    int start = shown.Length;
                    Walk(child, isHidden);
                    marks.Change(child is InsertedRun ? TrackedChangeKind.Insertion : TrackedChangeKind.MovedTo, child, shown.ToString(start, shown.Length - start), block);
                    break;
                case Run run:
                    Walk(run, isHidden || styles.IsHidden(run.RunProperties, properties));
                    break;
                case SdtRun control:
                    Control(control, isHidden);
                    break;
                case FieldChar mark:
                    Field(mark);
                    break;
                case SimpleField simple:
                    fields.Push(new OpenField(block, shown.Length, canonical.Length) { IsShowingResult = true }.Says(simple.Instruction?.Value));
                    Walk(simple, isHidden);
                    Close(fields.Pop());
                    break;
                case FieldCode code:
                    if (fields.Count > 0 && !fields.Peek().IsShowingResult) fields.Peek().Says(code.Text);
                    break;
                case Ruby ruby when ruby.RubyBase is { } written:
                    Walk(written, isHidden);
                    break;
                case AlternateContent alternate:
                    Walk(Preferred(alternate), isHidden);
                    break;
                case FootnoteReference note:
                    Note(TextArea.Footnote, note.Id?.Value, note.CustomMarkFollows?.Value == true);
                    break;
                case EndnoteReference note:
                    Note(TextArea.Endnote, note.Id?.Value, note.CustomMarkFollows?.Value == true);
                    break;
                case CommentRangeStart { Id.Value: { } id }:
                    commented.TryAdd(id, block);
                    break;
                case CommentReference { Id.Value: { } id }:
                    commented.TryAdd(id, block);
                    break;
                default:
                    if (CharactersOf(child) is { } characters) Append(characters, isHidden);
                    else Walk(child, isHidden);
                    break;
            }
        }
    }

    private static string? CharactersOf(OpenXmlElement element) => element switch
    {
        Text words => words.Text,
        MathText words => words.Text,
        TabChar or PositionalTab => "\t",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        SymbolChar symbol => int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) && code is > 0x1F and < 0xD800 or > 0xDFFF and < 0xFFFE ? ((char)code).ToString() : "\uFFFD",
        _ => null,
    };

    private void Append(string characters, bool isHidden)
    {
        if (fields.Any(f => !f.IsShowingResult)) return;
        if (isHidden)
        {
            hidden.Append(characters);
            return;
        }

        shown.Append(characters);
        canonical.Append(characters);
    }

    // A choice of shapes is read with the text boxes; one of characters has its plain form as fallback.
    private static OpenXmlElement Preferred(AlternateContent alternate)
    {
        AlternateContentFallback? fallback = alternate.GetFirstChild<AlternateContentFallback>();
        bool isShape = alternate.Descendants<Drawing>().Any() || alternate.Descendants<Picture>().Any();
        return isShape ? new Run() : fallback ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? new Run();
    }

    private void Field(FieldChar mark)
    {
        if (!table.Counts(mark)) return;
        FieldCharValues? type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.Begin) fields.Push(new OpenField(block, shown.Length, canonical.Length));
        else if (fields.Count == 0) return;
        else if (type == FieldCharValues.End) Close(fields.Pop());
        else if (!fields.Peek().IsShowingResult) fields.Peek().ShowResult(shown.Length, canonical.Length);
    }

    private void Close(OpenField field)
    {
        string result = field.IsShowingResult ? field.Result(shown) : "";
        var read = new TextField(ParagraphText.Fold(field.Instruction), ParagraphText.Fold(result), field.Block);
        marks.Fields.Add(read);
        contentsEnded |= field.IsContents;
        if (!field.IsBroken && VolatileFields.IsVolatile(read))
        {
            canonical.Length = Math.Min(canonical.Length, field.CanonicalStart);
            canonical.Append('{').Append(read.Kind).Append('}');
        }
    }

    private void Control(SdtRun control, bool isHidden)
    {
        int start = shown.Length;
        if (control.SdtContentRun is { } content) Walk(content, isHidden);
        marks.Controls.Add(Describe(control.SdtProperties, ParagraphText.Fold(shown.ToString(start, Math.Max(0, shown.Length - start))), block));
    }

    internal static TextControl Describe(SdtProperties? of, string text, int block) => new(
        of?.GetFirstChild<Tag>()?.Val?.Value ?? "", of?.GetFirstChild<SdtAlias>()?.Val?.Value ?? "", text,
        of?.GetFirstChild<ShowingPlaceholder>() is { } prompt && (prompt.Val?.Value ?? true), block);

    private void Note(TextArea area, long? id, bool hasOwnMark)
    {
        if (id is null) return;
        string? number = hasOwnMark ? null : (noteNumbers.Count(n => n.Key.Area == area && n.Value is not null) + 1).ToString(CultureInfo.InvariantCulture);
        if (!noteNumbers.TryAdd((area, id.Value), number)) number = noteNumbers[(area, id.Value)];
        marks.Notes.Add(new NoteReference(area, number, block, ParagraphText.Fold(shown.ToString()).Length));
        canonical.Append(CultureInfo.InvariantCulture, $"{{{area} {number}}}");
    }

    private static string Gone(OpenXmlElement deleted) =>
        string.Concat(deleted.Descendants().Select(e => e switch { DeletedText gone => gone.Text, _ => CharactersOf(e) ?? "" }));
}
