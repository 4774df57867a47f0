using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.TakingBack;

/// <summary>A fact of which a draft says something else than the record.</summary>
/// <param name="Path">The fact, as docs/prose.md names it; <c>document.subtitle</c> beside those.</param>
/// <param name="Before">What the record says.</param>
/// <param name="After">What the draft says.</param>
internal sealed record FactEdit(string Path, string Before, string After)
{
    /// <summary>Where to change facts that are not changed here: their key, and what to do.</summary>
    internal static string? WayOf(string path) => path switch
    {
        "document.version" => "startsAt.version of the document in partnership.yaml; for a text that is agreed, adopt a decision",
        "document.date" => "startsAt.on of the document in partnership.yaml",
        "document.status" => "startsAt.status of the document in partnership.yaml",
        "document.owner" => "owner of the document in partnership.yaml",
        "document.reviews" => "reviews of the document in partnership.yaml",
        "document.signatories" => "signatories of the document in partnership.yaml",
        "document.history" => "startsAt.change and history of the document in partnership.yaml",
        _ => null,
    };

    /// <summary>The edits of one record as its new text; nothing where one of them has no key that could be changed in its place.</summary>
    internal static string? Apply(string yaml, IEnumerable<FactEdit> edits, DocumentSource source, out IReadOnlyList<(FactEdit Edit, int Line)> places)
    {
        RecordPatch patch = RecordPatch.Of(yaml);
        var found = new List<(FactEdit, int)>();
        places = found;
        foreach (FactEdit edit in edits)
        {
            if (Find(patch.Root, edit.Path, source) is not ({ } of, { } key) || of.Find(key) is not ScalarNode value) return null;
            found.Add((edit, value.Place.Line ?? 1));
            patch.Set(of, key, new YamlValue.Text(Typed(edit.After)));
        }

        return patch.Apply();
    }

    private static string Typed(string words) => PieceKey.Plain(words).Replace('\u00A0', ' ');

    private static (MappingNode?, string?) Find(MappingNode root, string path, DocumentSource source)
    {
        string[] words = path.Split('.', 2);
        return words switch
        {
            // The names of a Welsh document stand elsewhere, each with its English one.
            _ when source.Document.Language == Partnerships.Register.Language.Cy && words[0] != "document" => (null, null),
            ["partnership", var key and ("name" or "shortName" or "area" or "legalStatus")] => (root.Find("partnership") as MappingNode, key),
            ["document", var key and ("title" or "subtitle" or "reference")] => (RecordPatch.Entry(root, "documents", source.Document.Id.Value), key),
            ["organisation", var id] => (RecordPatch.Entry(root, "organisations", id), "name"),
            ["body", var id] => (RecordPatch.Entry(root, "bodies", id), "name"),
            ["person", var id] => (RecordPatch.Entry(root, "people", id), "name"),
            ["office", var id] => (RecordPatch.Entry(root, "people", id), "office"),
            _ => (null, null),
        };
    }
}
