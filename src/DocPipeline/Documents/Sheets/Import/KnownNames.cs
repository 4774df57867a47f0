using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Documents.Sheets.Import;

/// <summary>Everything that a cell can name: what the record has, and what the sheet brings.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<Named, HashSet<string>> ids = Enum.GetValues<Named>().ToDictionary(named => named, _ => new HashSet<string>(StringComparer.Ordinal));
    private readonly Dictionary<Named, Dictionary<string, HashSet<string>>> names = Enum.GetValues<Named>().ToDictionary(named => named, _ => new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase));

    internal KnownNames(MappingNode root)
    {
        foreach ((Named named, string list, string[] keys) in (ReadOnlySpan<(Named, string, string[])>)
            [(Named.Organisation, "organisations", ["name", "otherNames"]), (Named.Person, "people", ["name"]), (Named.Body, "bodies", ["name"]), (Named.Document, "documents", ["title"])])
        {
            foreach (MappingNode entry in RecordPatch.Entries(root, list))
            {
                string id = RecordRows.Text(entry, "id");
                Add(named, id, keys.SelectMany(key => key == "otherNames" ? CellText.Split(RecordRows.Text(entry, key)) : [RecordRows.Text(entry, key)]));
            }
        }
    }

    internal void Add(Named named, string id, IEnumerable<string> called)
    {
        ids[named].Add(id);
        foreach (string name in called.Select(name => name.Trim()).Where(name => name.Length > 0))
        {
            if (!names[named].TryGetValue(name, out HashSet<string>? of)) names[named][name] = of = new HashSet<string>(StringComparer.Ordinal);
            of.Add(id);
        }
    }

    /// <summary>The ids that a text can stand for: itself where it is one, else those of that name.</summary>
    internal IReadOnlyCollection<string> Find(Named named, string text) =>
        ids[named].Contains(text) ? [text] : names[named].TryGetValue(text, out HashSet<string>? of) ? of : [];

    internal IEnumerable<string> Words(Named named) => names[named].Keys.Concat(ids[named]);
}
