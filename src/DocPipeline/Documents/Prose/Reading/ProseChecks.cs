using System.Globalization;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Numbering;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Pictures;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>
/// What can only be checked when all prose of a document is read: anchors, references, facts, and whether the numbers that the writer typed
/// are those that will be printed.
/// </summary>
internal sealed class ProseChecks
{
    private readonly DocumentSource source;
    private readonly List<Finding> findings;
    private readonly Dictionary<string, (Place Place, bool IsNumbered)> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> madeTwice = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> forms = new(StringComparer.Ordinal);
    private readonly List<ReferenceInline> references = [];
    private readonly Dictionary<int, int> lastClause = [];
    private readonly Dictionary<(ListKind Kind, string Within), int> lastEntry = [];

    private readonly WelshNames names;

    private ProseChecks(DocumentSource source, List<Finding> findings) => (this.source, this.findings, names) = (source, findings, new WelshNames(source, findings));

    /// <summary>Checks the prose of a document and answers the anchors that it refers to.</summary>
    /// <param name="source">The document.</param>
    /// <param name="further">Anchors that the record's facts refer to.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="ofTemplate">References that stand in the template.</param>
    internal static IReadOnlySet<string> Check(DocumentSource source, IEnumerable<string> further, List<Finding> findings, IEnumerable<ReferenceInline>? ofTemplate = null)
    {
        var checks = new ProseChecks(source, findings);
        checks.names.Frame();
        foreach (ProseSection section in source.Sections) checks.Section(section);
        foreach (string anchor in further)
            checks.references.Add(new ReferenceInline(new Place(RecordFiles.PartnershipFileName), anchor, []));
        checks.references.AddRange(ofTemplate ?? []);
        checks.References();
        return checks.references.Select(r => r.Anchor).ToHashSet(StringComparer.Ordinal);
    }

    private void Section(ProseSection section)
    {
        lastClause.Clear();
        lastEntry.Clear();
        Anchor(section.Anchor, section.Place, section.IsNumbered || section.IsAppendix, section.IsAnchorMade);
        Inlines(section.Heading);
        int level = section.IsNumbered ? 1 : 0;
        foreach (ProseBlock block in section.Blocks)
        {
            if (block is ProseHeading heading)
            {
                bool isNumbered = heading.IsNumbered && section.IsNumbered;
                Anchor(heading.Anchor, heading.Place, isNumbered, heading.IsAnchorMade);
                Inlines(heading.Text);
                if (heading.Level == 2) level = isNumbered ? 2 : section.IsNumbered ? 1 : 0;
                if (isNumbered)
                {
                    lastClause[1] = lastClause.GetValueOrDefault(1) + 1;
                    lastClause.Remove(2);
                }

                lastEntry.Clear();
                continue;
            }

            Block(block, level, "");
        }
    }

    private void Block(ProseBlock block, int clauseLevel, string within)
    {
        switch (block)
        {
            case ProseParagraph paragraph:
                if (paragraph.Anchor is not null) Anchor(paragraph.Anchor, paragraph.Place, isNumbered: false);
                Inlines(paragraph.Text);
                break;
            case ProseQuote quote:
                foreach (ProseParagraph paragraph in quote.Paragraphs) Inlines(paragraph.Text);
                break;
            case ProseClauses clauses:
                Clauses(clauses, clauseLevel);
                break;
            case ProseTable table:
                if (table.Anchor is not null) Anchor(table.Anchor, table.Place, isNumbered: true);
                Inlines(table.Caption);
                foreach (IReadOnlyList<Inline> text in table.Header.Concat(table.Rows.SelectMany(r => r).SelectMany(c => c).Select(p => p.Text))) Inlines(text);
                break;
            case ProseFigure figure:
                if (figure.Anchor is not null) Anchor(figure.Anchor, figure.Place, isNumbered: true);
                Inlines(figure.Caption);
                Picture(figure);
                break;
            case ProseMembership membership:
                Membership(membership);
                break;
            case ProseForm form:
                Form(form);
                break;
            case ProseStructure structure:
                if (structure.Anchor is not null) Anchor(structure.Anchor, structure.Place, isNumbered: true);
                Inlines(structure.Caption ?? []);
                if (StructureCheck.Of(structure, source) is { } wrong) findings.Add(wrong);
                else names.Structure(source.StructureOf(structure.Body), structure.Place);
                break;
            case ProseList list:
                List(list, clauseLevel, within);
                break;
        }
    }

    private void Clauses(ProseClauses clauses, int level)
    {
        if (level is 0 or >= OutlineCounter.Levels)
        {
            bool isDeep = level >= OutlineCounter.Levels;
            Refuse(ProseCodes.ClauseTooDeep, clauses.Place,
                isDeep ? "A clause stands below the third level." : "Clauses stand in a section that has no number.",
                isDeep ? "clauses to 1.1.1 at the deepest" : "clauses in numbered sections only",
                "Write (a), (b), (c) for a list");
            return;
        }

        int expected = lastClause.GetValueOrDefault(level) + 1;
        if (clauses.Start != expected)
        {
            Refuse(ProseCodes.ListNumber, clauses.Place, string.Create(CultureInfo.InvariantCulture, $"The clauses start with {clauses.Start}., but Word will number them from {expected}."),
                string.Create(CultureInfo.InvariantCulture, $"{expected}."), clauses.Start > 99
                    ? string.Create(CultureInfo.InvariantCulture, $"Write {clauses.Start}\\. if it is no clause; else write {expected}.")
                    : string.Create(CultureInfo.InvariantCulture, $"Write {expected}. for {clauses.Start}."));
        }

        lastClause[level] = expected - 1;
        foreach (ProseItem item in clauses.Items)
        {
            lastClause[level]++;
            lastClause.Remove(level + 1);
            lastEntry.Clear();
            var first = (ProseParagraph)item.Blocks[0];
            if (first.Anchor is not null) Anchor(first.Anchor, first.Place, isNumbered: true);
            Inlines(first.Text);
            foreach (ProseBlock block in item.Blocks.Skip(1)) Block(block, level + 1, string.Create(CultureInfo.InvariantCulture, $"clause{level}"));
        }
    }

    private void List(ProseList list, int clauseLevel, string within)
    {
        int depth = within.Count(c => c == '/') + 1;
        bool isTooDeep = depth > 3 || (list.Kind == ListKind.Bullet && within.EndsWith("Bullet/Bullet/", StringComparison.Ordinal));
        if (isTooDeep)
        {
            Refuse(ProseCodes.ListTooDeep, list.Place, "A list stands too deep within other lists.",
                "bullets to two levels, lists to three", "Give the inner entries a paragraph or a clause of their own");
            return;
        }

        int last = lastEntry.GetValueOrDefault((list.Kind, within));
        if (list.Start != 1 && list.Start != last + 1)
        {
            Refuse(ProseCodes.ListNumber, list.Place,
                $"The list starts with {Label(list.Kind, list.Start)}, but " + (last == 0 ? "there is no list before it at this indentation to continue." : $"the list before it ended with {Label(list.Kind, last)}."),
                last == 0 ? Label(list.Kind, 1) : $"{Label(list.Kind, 1)} to start afresh, or {Label(list.Kind, last + 1)} to continue",
                lastEntry.Any(e => e.Key.Kind == list.Kind && e.Value == list.Start - 1)
                    ? $"Indent it like {Label(list.Kind, list.Start - 1)} before it to continue that list, or write {Label(list.Kind, 1)}"
                    : $"Write {Label(list.Kind, last + 1)} for {Label(list.Kind, list.Start)}");
        }

        lastEntry[(list.Kind, within)] = list.Start + list.Items.Count - 1;
        foreach (ProseItem item in list.Items)
        {
            // Word starts the second level of a lettered list afresh under each letter.
            if (list.Kind == ListKind.Letter) lastEntry.Remove((ListKind.Roman, $"{within}Letter/"));
            foreach (ProseBlock block in item.Blocks)
            {
                if (block is ProseClauses clauses) Refuse(ProseCodes.ClauseTooDeep, clauses.Place, "Clauses stand within a list.", "clauses under a heading or within a clause", "Write (a), (b), (c) for a list");
                else Block(block, clauseLevel, $"{within}{list.Kind}/");
            }
        }
    }

    internal static string Label(ListKind kind, int ordinal) => kind switch
    {
        ListKind.Letter when ordinal is > 0 and <= 26 => $"({(char)('a' + ordinal - 1)})",
        ListKind.Roman when ordinal is > 0 and < 400 => $"({RomanNumeral.Format(ordinal)})",
        _ => string.Create(CultureInfo.InvariantCulture, $"({ordinal})"),
    };

    private void Anchor(string anchor, Place place, bool isNumbered, bool isMade = false)
    {
        if (anchors.TryAdd(anchor, (place, isNumbered))) return;
        if (!isMade) SecondAnchor(anchor, place);
        else if (madeTwice.TryGetValue(anchor, out List<Place>? places)) places.Add(place);
        else madeTwice[anchor] = [place];
    }

    private void SecondAnchor(string anchor, Place place) =>
        Refuse(ProseCodes.DuplicateAnchor, place, $"The anchor '{anchor}' is used a second time; the first is at {anchors[anchor].Place}.",
            "an anchor of its own for each section and clause", $"Write {{#{anchor}-2}} or another word at the end of this one");

    private void Inlines(IReadOnlyList<Inline> inlines)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case StrongInline strong: Inlines(strong.Content); break;
                case LinkInline link: Inlines(link.Content); break;
                case FactInline fact: Fact(fact); break;
                case NoteInline note:
                    foreach (ProseParagraph paragraph in note.Paragraphs) Inlines(paragraph.Text);
                    break;
                case ReferenceInline reference:
                    references.Add(reference);
                    Inlines(reference.Content);
                    break;
            }
        }
    }

    private void Picture(ProseFigure figure)
    {
        if (source.Picture(figure.File) is { Complaint: { } complaint } lookup) Refuse(ProseCodes.Picture, figure.Place, complaint, PictureLookup.Expected, lookup.Suggestion!);
    }

    private void Membership(ProseMembership membership)
    {
        Partnerships.Body? body = source.Record.Bodies.FirstOrDefault(b => b.Id.Value == membership.Body);
        if (body is { Seats.Count: > 0 })
        {
            names.Membership(membership.Body, membership.Place);
            return;
        }

        string? nearest = Nearest.To(membership.Body, source.Record.Bodies.Where(b => b.Seats.Count > 0).Select(b => b.Id.Value));
        Refuse(ProseCodes.UnknownBody, membership.Place, body is null ? $"The record has no body '{membership.Body}'." : $"The body '{membership.Body}' has no seats in the record.",
            "a body of the record that has seats", nearest is null || nearest == membership.Body ? "Add the seats in partnership.yaml, or write the membership as a list" : $"Write {{{{membership.{nearest}}}}}");
    }

    private void Form(ProseForm form)
    {
        if (!source.Forms.ContainsKey(form.Form))
        {
            string? nearest = Nearest.To(form.Form, source.Forms.Keys);
            Refuse(ProseCodes.UnknownForm, form.Place, $"The record has no form '{form.Form}'.",
                "a form of the record", nearest is null ? "Add it under forms in partnership.yaml, or write the id of one that is there" : $"Write {{{{form.{nearest}}}}}");
        }
        else if (!forms.TryAdd(form.Form, form.Place))
        {
            Refuse(ProseCodes.FormTwice, form.Place, $"The form '{form.Form}' is printed a second time; the first is at {forms[form.Form]}.",
                "each form once in a document, so that it is clear which copy is filled in", "Take one of the two out, and refer to the other");
        }
    }

    private void Fact(FactInline fact)
    {
        if (!source.Facts.TryFind(fact.Path, out string? value))
        {
            string? nearest = Nearest.To(fact.Path, source.Facts.Paths);
            string message = fact.Path.Length == 0 ? "The braces name no fact." : $"The record has no fact '{fact.Path}'.";
            Refuse(ProseCodes.UnknownFact, fact.Place, message, "a fact that docs/prose.md lists, such as {{partnership.name}}",
                nearest is null ? "Correct the name, or write the words themselves" : $"Write {{{{{nearest}}}}}");
            return;
        }

        if (value is not null)
        {
            names.Fact(fact.Path, fact.Place);
            return;
        }

        bool isDraft = source.Document.StartsAt.Status == DocumentStatus.Draft;
        findings.Add(new Finding(ProseCodes.MissingFact, isDraft ? Severity.Warning : Severity.Error, $"The record does not say what '{fact.Path}' is.")
        {
            Place = fact.Place,
            Expected = isDraft ? null : "every fact, as the document is no longer a draft",
            Suggestion = $"Add {fact.Path[(fact.Path.IndexOf('.') + 1)..]} under {fact.Path[..fact.Path.IndexOf('.')]} in partnership.yaml",
        });
    }

    private void References()
    {
        // Headings with the same words are in order as long as nothing refers to them by those words.
        foreach (string anchor in references.Select(r => r.Anchor).Distinct())
        {
            foreach (Place place in madeTwice.GetValueOrDefault(anchor) ?? []) SecondAnchor(anchor, place);
        }

        foreach (ReferenceInline reference in references)
        {
            if (!anchors.TryGetValue(reference.Anchor, out (Place Place, bool IsNumbered) target))
            {
                string? nearest = Nearest.To(reference.Anchor, anchors.Keys);
                Refuse(ProseCodes.DanglingReference, reference.Place, $"There is no section or clause with the anchor '{reference.Anchor}'.",
                    "an anchor that this document has", nearest is null ? "Add {#" + reference.Anchor + "} to the section or clause that is meant" : $"Write #{nearest}");
            }
            else if (!target.IsNumbered && reference.Content.Count == 0)
            {
                Refuse(ProseCodes.UnnumberedReference, reference.Place, $"'{reference.Anchor}' at {target.Place} has no number that could be printed.",
                    "words in the brackets, or a numbered section or clause", $"Write the words: [as set out above](#{reference.Anchor})");
            }
        }
    }

    private void Refuse(FindingCode code, Place place, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion });
}
