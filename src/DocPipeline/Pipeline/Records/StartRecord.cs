using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Records;

/// <summary>
/// Starts a record from a family of rules: a record that is whole by itself, in which the facts of the new partnership take the place of the
/// family's.
/// </summary>
public static class StartRecord
{
    private const string Resources = "starters/";
    private const string LeadId = "council";
    private static readonly HashSet<string> SmallWords = new(["and", "of", "the", "for", "in", "a"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The families, by the place whose documents they follow; <c>simple</c> follows none.</summary>
    public static IReadOnlyList<string> Families { get; } =
        [.. Names().Select(name => name.Split('/')[1]).Distinct().OrderBy(family => family != "simple").ThenBy(family => family, StringComparer.Ordinal)];

    /// <summary>The documents that a family has, in their order.</summary>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static IReadOnlyList<DocumentId> DocumentsOf(string family) => [.. Read(family).Documents.Select(document => document.Id)];

    /// <summary>Makes the files of the new record by their paths, a README among them. The same facts give the same files.</summary>
    /// <param name="family">One of <see cref="Families"/>.</param>
    /// <param name="facts">The facts of the partnership.</param>
    /// <returns>The files, or every reason why these facts make no record.</returns>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Make(string family, StartingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        RecordFiles starter = Files(family);
        RecordPatch patch = RecordPatch.Of(Encoding.UTF8.GetString(starter.Find(RecordFiles.PartnershipFileName)!.Value.Span));
        SetPartnership(patch, facts);
        SetDocuments(patch, facts);
        AddOrganisations(patch, facts);

        RecordFiles made = starter.With(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(patch.Apply()));
        Outcome<PartnershipRecord> record = PartnershipFile.Read(made);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>>(record.Findings);
        HashSet<string> printed = [RecordFiles.PartnershipFileName, .. record.Value.Documents.SelectMany(document => document.Prose)];
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { ["README.md"] = Encoding.UTF8.GetBytes(ReadMe(family, record.Value)) };
        foreach (string path in made.Paths.Where(printed.Contains)) files[path] = made.Find(path)!.Value;
        return Outcome.Done<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>>(files);
    }

    private static void SetPartnership(RecordPatch patch, StartingFacts facts)
    {
        var partnership = (MappingNode)patch.Root.Find("partnership")!;
        patch.Set(partnership, "id", new YamlValue.Text(RecordId.Mend(facts.Name) ?? "partnership"));
        patch.Set(partnership, "name", new YamlValue.Text(facts.Name));
        patch.Set(partnership, "shortName", new YamlValue.Text(facts.ShortName));
        patch.Set(partnership, "area", new YamlValue.Text(facts.Area));
        patch.Set(RecordPatch.Entry(patch.Root, "organisations", LeadId)!, "name", new YamlValue.Text(facts.Lead));
        patch.Set(RecordPatch.Entries(patch.Root, "people")[0], "name", new YamlValue.Text(facts.Manager));
    }

    private static void SetDocuments(RecordPatch patch, StartingFacts facts)
    {
        var on = new YamlValue.Word(facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (MappingNode document in RecordPatch.Entries(patch.Root, "documents"))
        {
            if (facts.Documents?.Any(chosen => chosen.Value == RecordRows.Text(document, "id")) == false)
            {
                patch.Remove(patch.Root, "documents", document);
                continue;
            }

            string reference = RecordRows.Text(document, "reference");
            patch.Set(document, "reference", new YamlValue.Text(Initials(facts.Name) + reference[reference.IndexOf('-', StringComparison.Ordinal)..]));
            patch.Set((MappingNode)document.Find("startsAt")!, "on", on);
            foreach (MappingNode review in RecordPatch.Entries(document, "reviews")) patch.Set(review, "from", on);
            if (document.Find("coverSheet") is MappingNode sheet) patch.Set(sheet, "publishedOn", on);
        }
    }

    private static void AddOrganisations(RecordPatch patch, StartingFacts facts)
    {
        HashSet<string> taken = [.. RecordPatch.Entries(patch.Root, "organisations").Select(entry => RecordRows.Text(entry, "id"))];
        MappingNode last = RecordPatch.Entries(patch.Root, "organisations")[^1];
        foreach (StartingOrganisation organisation in facts.Organisations)
        {
            string made = RecordId.Mend(organisation.Name) ?? "organisation", id = made;
            for (int number = 2; !taken.Add(id); number++) id = $"{made[..Math.Min(made.Length, 60)].TrimEnd('-')}-{number}";
            patch.Insert(patch.Root, "organisations", last, new YamlValue.Keys(
                [new("id", new YamlValue.Text(id)), new("name", new YamlValue.Text(organisation.Name)), new("sector", new YamlValue.Text(JsonNamingPolicy.KebabCaseLower.ConvertName(organisation.Sector.ToString())))]));
            foreach (MappingNode document in RecordPatch.Entries(patch.Root, "documents"))
            {
                if (document.Find("signatories") is ListNode { Items: [.., { } lead] }) patch.Insert(document, "signatories", lead, new YamlValue.Text(id));
            }
        }
    }

    /// <summary>The initials of a name, for references: “Dee Valley Partnership” gives DVP.</summary>
    private static string Initials(string name)
    {
        string[] words = (RecordId.Mend(name) ?? "").Split('-', StringSplitOptions.RemoveEmptyEntries);
        string initials = string.Concat(words.Where(word => !SmallWords.Contains(word)).Take(5).Select(word => char.ToUpperInvariant(word[0])));
        return initials.Length > 0 ? initials : "P";
    }

    private static string ReadMe(string family, PartnershipRecord record) => $"""
        # {record.Partnership.Name}

        This folder is the record of a partnership: `partnership.yaml` holds the facts, `prose/*.md` the long text. It was started from the family `{family}`.

        Documents: {string.Join(", ", record.Documents.Select(document => $"`{document.Id}` ({document.Title})"))}.

        1. Replace every “[To supply: …]” in `prose` by words of your own, and check that each rule is the one that you mean.
        2. `sheet <this folder>` writes organisations, people, seats and signatories as a workbook; `import <this folder> <workbook>` takes it back when it is filled in.
        3. `generate <this folder> --out <folder>` makes the Word documents.

        """.ReplaceLineEndings("\n");

    private static PartnershipRecord Read(string family) =>
        PartnershipFile.Read(Files(family)).Value ?? throw new InvalidOperationException($"The starter {family} is no record.");

    private static RecordFiles Files(string family)
    {
        string folder = $"{Resources}{family}/";
        KeyValuePair<string, ReadOnlyMemory<byte>>[] files = [.. Names().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => KeyValuePair.Create(name[folder.Length..], Content(name)))];
        return files.Length > 0 ? new RecordFiles(files) : throw new ArgumentException($"There is no family ‘{family}’.", nameof(family));
    }

    // On Windows the build writes backslashes into the names of resources.
    private static IEnumerable<string> Names() =>
        typeof(StartRecord).Assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(Resources, StringComparison.Ordinal));

    private static ReadOnlyMemory<byte> Content(string name)
    {
        string resource = typeof(StartRecord).Assembly.GetManifestResourceNames().First(found => found.Replace('\\', '/') == name);
        using Stream stream = typeof(StartRecord).Assembly.GetManifestResourceStream(resource)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
