using System.Text;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Documents.TakingBack.Aligning;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Documents.TakingBack.Writing;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.TakingBack;

/// <summary>Takes an edited draft of a document back into the prose and facts that it was made from.</summary>
internal sealed class TakeBack
{
    private readonly string name;
    private readonly RecordFiles files;
    private readonly DocumentNow now;
    private readonly DraftFile draft;
    private readonly CouncilLook? look;
    private readonly List<Finding> findings = [];
    private readonly TemplateEdits template;
    private readonly IReadOnlyList<Leaf> before;
    private readonly IReadOnlyList<Leaf> after;
    private readonly int[] was;
    private readonly List<FactEdit> facts = [];

    private TakeBack(string name, RecordFiles files, DocumentNow now, DraftFile draft, IReadOnlyList<Leaf> after, CouncilLook? look)
    {
        (this.name, this.files, this.now, this.draft, this.after, this.look) = (name, files, now, draft, after, look);
        template = new TemplateEdits(name, now.Source, look is null ? $"templates/{Kinds.KindOfDocument.Of(now.Source.Document.Kind).Folder}" : look.Name);
        before = [.. now.Printed.Select(p => p.Leaf)];
        was = LeafAlignment.Of(before, after);
    }

    private Document Document => now.Source.Document;

    // Whether the draft was made from the facts and the template that are there now.
    private bool IsOfThisState => (draft.DataDigest.Length == 0 || draft.DataDigest == now.DataDigest) && (draft.TemplateDigest.Length == 0 || draft.TemplateDigest == now.TemplateDigest);

    /// <summary>Works out what the draft changes, or says everything that stands in the way.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="document">The document that the draft is a copy of.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="look">The council's own template or style, with which the draft was made.</param>
    internal static Outcome<TakenDraft> Of(RecordFiles files, PartnershipRecord record, Document document, string name, DraftFile draft, CouncilLook? look)
    {
        var found = new List<Finding>();
        if (DocumentNow.Of(files, record, document, look, found) is not { } now) return Outcome.Refused<TakenDraft>([.. found.Where(f => f.Severity == Severity.Error)]);
        var names = new PrintedNames(now.Source);
        var merging = new List<Finding>();
        if (DraftMerge.Of(name, [.. draft.Leaves.Select(l => names.Named(l, null))], draft.Origins, now, merging) is not { } after) return Outcome.Refused<TakenDraft>(merging);
        var work = new TakeBack(name, files, now, draft, after, look);
        work.findings.AddRange(merging);
        TakenDraft? taken = work.Take();
        return taken is null || work.findings.Exists(f => f.Severity == Severity.Error) ? Outcome.Refused<TakenDraft>(work.findings) : Outcome.Done(taken, work.findings);
    }

    private TakenDraft? Take()
    {
        SayWhatIsLeft();
        template.Furniture(now.Furniture, draft.Furniture);
        List<TakenLeaf> taken = Sort();
        CheckComputed(taken);
        if (IsOfThisState)
        {
            facts.AddRange(template.Facts);
            findings.AddRange(template.Findings);
        }
        else
        {
            // Whether the draft or the record changed, nobody can tell: the record's words stay.
            findings.AddRange(template.Findings.Select(f => f with { Severity = Severity.Warning }));
            findings.AddRange(template.Facts.Select(f => new Finding(TakeBackCodes.Fact, Severity.Warning, $"The draft says “{f.After}” for ‘{f.Path}’, and the record says “{f.Before}” now; the record's words stay.") { Place = new Place(name), Suggestion = "Change the fact in partnership.yaml if the draft is right" }));
        }

        FactsInText(taken);
        if (findings.Exists(f => f.Severity == Severity.Error)) return null;

        if (taken.Count > 0 && taken[0].Leaf is not { Kind: LeafKind.Heading, Level: 1 })
        {
            findings.Add(TakeBackCodes.Unsupported.Error(new Place(name), $"“{TemplateEdits.Short(taken[0].Leaf.Plain)}” stands before the first section.", "a heading of the first level before any text", "Put it below a heading, or put back the heading that was deleted"));
            return null;
        }

        KeepAnchors(taken);
        if (findings.Exists(f => f.Severity == Severity.Error)) return null;
        Func<string, string?> anchorOf = Anchors(taken);
        IReadOnlyDictionary<string, List<TakenSection>> homes = taken.Count == 0 ? new Dictionary<string, List<TakenSection>>() : TakenSections.Of(taken, now.Prose, [.. now.Printed.Where(p => p.Source is not null).Select(p => p.Source!.Section).Distinct()]);
        var writes = new List<RecordWrite>();
        var lines = new Dictionary<int, Place>();
        foreach ((string file, List<TakenSection> sections) in homes)
        {
            ReadOnlyMemory<byte> old = files.Find(file)!.Value;
            var writer = new TakenFile(file, now.Texts[file], [.. now.Prose.Where(l => l.File == file)], anchorOf, now.References);
            ReadOnlyMemory<byte> made = ProseLines.Of(old).With(writer.Write(sections));
            foreach ((int position, int line) in writer.LineOf) lines[position] = new Place(file, line);
            if (!made.Span.SequenceEqual(old.Span)) writes.Add(new RecordWrite(file, made, old));
        }

        if (FactsWrite(out IReadOnlyList<(FactEdit Edit, int Line)> places) is { } yaml) writes.Add(yaml);
        if (findings.Exists(f => f.Severity == Severity.Error)) return null;
        
        // The numbers of a draft that was made from another state of the record are of that state.
        bool withNumbers = draft.Origins.SequenceEqual(now.Origins);
        if (!new TakeBackProof(name, Document, look, findings).Holds(writes.Aggregate(files, (all, write) => all.With(write.Path, write.Content)), taken, anchorOf, withNumbers)) return null;
        SayWhoPrintsTheSame(writes);
        return new TakenDraft(Document.Id.Value, [.. places.Select(p => new TakenChange(TakenChangeKind.Fact, p.Edit.Path, p.Edit.Before, p.Edit.After, new Place(RecordFiles.PartnershipFileName, p.Line))), .. Changes(taken, lines)], writes, findings);
    }

    private void SayWhatIsLeft()
    {
        if (draft.Insertions + draft.Deletions > 0)
            findings.Add(new Finding(TakeBackCodes.Accepted, Severity.Note, $"The draft has tracked changes: {draft.Insertions} insertions are taken as accepted, {draft.Deletions} deletions as made.") { Place = new Place(name) });
        if (draft.TemplateDigest.Length > 0 && draft.TemplateDigest != now.TemplateDigest)
            findings.Add(new Finding(TakeBackCodes.OtherTemplate, Severity.Note, "The draft was made with another template or look than it would be now: what is not prose is not compared strictly.") { Place = new Place(name), Suggestion = "Name the council's own file with --template or --style, if it was made with one" });
        foreach (string comment in draft.Comments)
            findings.Add(new Finding(TakeBackCodes.Comment, Severity.Note, $"A comment stays behind: {TemplateEdits.Short(comment)}") { Place = new Place(name) });
    }

    private void SayWhoPrintsTheSame(List<RecordWrite> writes)
    {
        foreach (Document other in now.Source.Original.Documents.Where(d => d.Id != Document.Id && writes.Exists(w => d.Prose.Contains(w.Path))))
            findings.Add(new Finding(TakeBackCodes.SharedProse, Severity.Warning, $"‘{other.Id}’ prints the same prose: its text changes, too.") { Place = new Place(RecordFiles.PartnershipFileName), Suggestion = $"Look at ‘{other.Id}’ as well before you agree" });
    }

    // What belongs to the prose; whatever was done to the rest is said there.
    private List<TakenLeaf> Sort()
    {
        var taken = new List<TakenLeaf>();
        for (int i = 0; i < after.Count; i++)
        {
            if (was[i] >= 0 && now.Printed[was[i]] is { Source: null } made)
            {
                if (made.Leaf.Key != after[i].Key) template.Changed(made.Leaf, after[i]);
                continue;
            }

            PrintedLeaf? printed = was[i] >= 0 ? now.Printed[was[i]] : null;
            if (printed is null && !IsInProse(i))
            {
                template.Inserted(after[i], i > 0 ? after[i - 1] : null);
                continue;
            }

            if (after[i].Table?.Odd is { } odd && printed?.Source?.Computed is null)
                findings.Add(TakeBackCodes.Unsupported.Error(new Place(name), $"The table “{TemplateEdits.Short(after[i].Plain)}” has {odd}.", "tables of rows with the same number of cells", "Split the cells again, or say it in a list"));
            if (after[i].Kind == LeafKind.Table && after[i].Pieces.Count == 0 && printed?.Source?.Computed is null)
                findings.Add(TakeBackCodes.Unsupported.Error(new Place(name), $"The table “{TemplateEdits.Short(after[i].Plain)}” has no caption.", "a paragraph such as ‘Table: Partner authorities’ before it", "Write the caption above the table"));
            if (after[i].Kind == LeafKind.Figure && printed is null)
                findings.Add(TakeBackCodes.Unsupported.Error(new Place(name), "A picture was put in.", "pictures that the record has", "Put its file into images/ of the record and write it into the prose, as docs/prose.md says"));
            Leaf merged = printed is null ? after[i] : after[i] with
            {
                Pieces = PieceMerge.Of(printed.Leaf.Pieces, after[i].Pieces),
                Table = after[i].Table is { } table && printed.Leaf.Table is { } old ? TableMerge.Of(old, table) : after[i].Table,
            };
            taken.Add(new TakenLeaf { Position = i, Leaf = merged, Was = printed });
        }

        foreach (int gone in Enumerable.Range(0, before.Count).Except(was).Where(o => now.Printed[o].Source is null)) template.Deleted(before[gone]);
        List<TakenLeaf> known = taken.FindAll(t => t.Was is not null);
        HashSet<int> staying = [.. InOrder.Longest(known.ConvertAll(t => was[t.Position]))];
        for (int i = 0; i < known.Count; i++) known[i].IsMoved = !staying.Contains(i);
        return taken;
    }

    // A new leaf belongs to the prose that it follows; a new section may stand before the first.
    private bool IsInProse(int index)
    {
        int last = Enumerable.Range(0, index).LastOrDefault(i => was[i] >= 0, -1), next = Enumerable.Range(index, after.Count - index).FirstOrDefault(i => was[i] >= 0, -1);
        if (last >= 0 && now.Printed[was[last]].Source is not null) return true;
        return next >= 0 && now.Printed[was[next]].Source is not null && Enumerable.Range(last + 1, index - last).Any(i => after[i] is { Kind: LeafKind.Heading, Level: 1 });
    }

    // What is made from the facts stays whole or goes whole.
    private void CheckComputed(List<TakenLeaf> taken)
    {
        foreach (IGrouping<ProseLeaf, int> group in Enumerable.Range(0, before.Count).Where(i => now.Printed[i].Source?.Computed is not null).GroupBy(i => now.Printed[i].Source!))
        {
            string made = group.Key.Computed!;
            List<TakenLeaf> left = taken.FindAll(t => t.Source == group.Key);
            if (left.Count == 0) continue;
            foreach (TakenLeaf changed in left.Where(t => !t.SaysTheSame)) Refuse(TemplateEdits.Did(changed.Was!.Leaf, changed.Leaf));
            foreach (int gone in group.Where(i => !was.Contains(i))) Refuse($"“{TemplateEdits.Short(before[gone].Plain)}” was deleted.");
            int first = taken.IndexOf(left[0]), last = taken.IndexOf(left[^1]);
            foreach (TakenLeaf between in taken.GetRange(first, last - first + 1).Where(t => t.Source != group.Key)) Refuse($"“{TemplateEdits.Short(between.Leaf.Plain)}” was put in.");

            void Refuse(string did) => findings.Add(TakeBackCodes.Computed.Error(new Place(group.Key.File, group.Key.First + 1), did, $"what {{{{{made}}}}} makes from the facts", WayOf(made)));
        }
    }

    private static string WayOf(string made) => made.Split('.')[0] switch
    {
        "membership" => $"Change the seats of the body ‘{made["membership.".Length..]}’ in partnership.yaml",
        "form" => $"Change the form ‘{made["form.".Length..]}’ in partnership.yaml; answers are read with ‘form read’",
        _ => "Change ‘reportsTo’ of the bodies in partnership.yaml",
    };

    // A control says of which fact its words are.
    private void FactsInText(List<TakenLeaf> taken)
    {
        foreach (TakenLeaf leaf in taken.Where(t => t.Source?.Computed is null))
        {
            foreach (Piece piece in PiecesOf(leaf.Leaf).Where(p => p.Fact is not null))
            {
                if (!now.Source.Facts.TryFind(piece.Fact!, out string? value) || value is null || Plain(value) == Plain(piece.Text)) continue;
                if (!IsOfThisState)
                {
                    findings.Add(new Finding(TakeBackCodes.Fact, Severity.Warning, $"The draft says “{piece.Text}” for ‘{piece.Fact}’, and the record says “{value}” now; the record's words stay.") { Place = new Place(name), Suggestion = "Change the fact in partnership.yaml if the draft is right" });
                }
                else if (facts.Find(f => f.Path == piece.Fact) is { } other)
                {
                    if (Plain(other.After) != Plain(piece.Text)) findings.Add(TakeBackCodes.Fact.Error(new Place(name), $"The draft says both “{other.After}” and “{piece.Text}” for ‘{piece.Fact}’.", "one value of each fact", "Write the same in both places, or change the fact in partnership.yaml"));
                }
                else if (piece.Text.Trim().Length > 0)
                {
                    facts.Add(new FactEdit(piece.Fact!, value, piece.Text.Trim()));
                }
            }
        }
    }

    private RecordWrite? FactsWrite(out IReadOnlyList<(FactEdit Edit, int Line)> places)
    {
        places = [];
        if (facts.Count == 0) return null;
        ReadOnlyMemory<byte> old = files.Find(RecordFiles.PartnershipFileName)!.Value;
        (string mark, string text) = VersionMove.Split(old);
        foreach (FactEdit edit in facts.Where(f => FactEdit.Apply(text, [f], now.Source, out _) is null))
        {
            findings.Add(TakeBackCodes.Computed.Error(new Place(name), $"‘{edit.Path}’ was changed from “{edit.Before}” to “{edit.After}”.", "the value that the record has",
                $"Change {FactEdit.WayOf(edit.Path) ?? "it in partnership.yaml by hand: it stands there in more than one place, or not at all"}"));
        }

        return findings.Exists(f => f.Severity == Severity.Error) ? null : new RecordWrite(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(mark + FactEdit.Apply(text, facts.DistinctBy(f => f.Path), now.Source, out places)), old);
    }

    // What went into another paragraph is found there by whatever refers to it.
    private void KeepAnchors(List<TakenLeaf> taken)
    {
        foreach (int gone in Enumerable.Range(0, before.Count).Except(was))
        {
            if (now.Printed[gone].Source is not { Anchor: { } anchor, Kind: not (LeafKind.Table or LeafKind.Figure) } source || !now.References.Contains(anchor)) continue;
            TakenLeaf? home = taken.Find(t => t.Leaf.Kind != LeafKind.Table && t.Source is { } other && other != source && (t.Leaf.Marks.Intersect(before[gone].Marks).Any() || t.Leaf.Plain.Contains(before[gone].Plain, StringComparison.Ordinal)));
            if (home is not null && (home.Source!.Anchor is not { } own || !now.References.Contains(own)))
            {
                home.NewAnchor = anchor;
            }
            else if (taken.Find(t => PiecesOf(t.Leaf).SelectMany(p => p.Note.SelectMany(n => n).Append(p)).Any(p => p.Bookmark == BookmarkName.For(anchor))) is { } left)
            {
                findings.Add(TakeBackCodes.LeavesFaults.Error(
                    new Place(name), $"{TemplateEdits.Capital(DocumentNow.WhereOf(before, gone))} (“{TemplateEdits.Short(before[gone].Plain)}”) is gone, and {DocumentNow.WhereOf(after, left.Position)} still refers to it.",
                    "references to what the draft has", "Delete the reference in the draft too, or put back what it refers to"));
            }
        }
    }

    // A place that the draft refers to by a bookmark of its own gets an anchor.
    private Func<string, string?> Anchors(List<TakenLeaf> taken)
    {
        Dictionary<string, string> anchors = now.Anchors();
        HashSet<string> names = [.. anchors.Values];
        foreach (string bookmark in taken.SelectMany(t => PiecesOf(t.Leaf)).SelectMany(p => p.Note.SelectMany(n => n).Append(p)).Select(p => p.Bookmark).OfType<string>().Distinct().Where(b => !anchors.ContainsKey(b)))
        {
            if (taken.Find(t => t.Leaf.Bookmarks.Contains(bookmark)) is not { } target) continue;
            string? anchor = target.NewAnchor ?? target.Source?.Anchor;
            if (anchor is null)
            {
                string made = Attributes.AnchorFor(string.Join(' ', target.Leaf.Plain.Split(' ').Take(4)));
                if (!Attributes.IsAnchor(made)) continue;
                anchor = made;
                for (int n = 2; !names.Add(anchor); n++) anchor = $"{made}-{n}";
                target.NewAnchor = anchor;
            }

            anchors[bookmark] = anchor;
        }

        return bookmark => anchors.GetValueOrDefault(bookmark);
    }

    private List<TakenChange> Changes(List<TakenLeaf> taken, Dictionary<int, Place> lines)
    {
        var changes = new List<(int Order, TakenChange Change)>();
        // A fact that was changed is a change of its own, and none of each place that prints it.
        foreach (TakenLeaf leaf in taken.Where(t => t.Source?.Computed is null || t.IsMoved))
        {
            Place? place = lines.TryGetValue(leaf.Position, out Place? line) ? line : null;
            if (leaf.Was is null) changes.Add((leaf.Position, new TakenChange(TakenChangeKind.Inserted, DocumentNow.WhereOf(after, leaf.Position), null, leaf.Leaf.Plain, place)));
            else if (!(leaf.SaysTheSame || leaf.DiffersInFactsAlone) || !leaf.IsAtItsEdge) changes.Add((leaf.Position, new TakenChange(TakenChangeKind.Changed, DocumentNow.WhereOf(before, was[leaf.Position]), leaf.Was.Leaf.Plain, leaf.Leaf.Plain, place)));
            else if (leaf.IsMoved) changes.Add((leaf.Position, new TakenChange(TakenChangeKind.Moved, $"{DocumentNow.WhereOf(before, was[leaf.Position])}, now {DocumentNow.WhereOf(after, leaf.Position)}", leaf.Was.Leaf.Plain, leaf.Leaf.Plain, place)));
        }

        foreach (int gone in Enumerable.Range(0, before.Count).Except(was))
        {
            if (now.Printed[gone].Source is not { } source) continue;
            int order = Array.FindLastIndex(was, w => w >= 0 && w < gone);
            changes.Add((order, new TakenChange(TakenChangeKind.Deleted, DocumentNow.WhereOf(before, gone), before[gone].Plain, null, new Place(source.File, source.First + 1))));
        }

        return [.. changes.OrderBy(c => c.Order).Select(c => c.Change)];
    }

    private static IEnumerable<Piece> PiecesOf(Leaf leaf) => leaf.Pieces.Concat(leaf.Table?.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(p => p.Pieces) ?? []);

    private static string Plain(string text) => PieceKey.Of([new Piece(PieceKind.Words, text)]);
}
