using System.Collections.Frozen;
using System.Globalization;
using DocPipeline.Documents.Prose;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>The facts of a record that prose may name, by path; the list stands in docs/prose.md.</summary>
internal sealed class FactBook
{
    private readonly FrozenDictionary<string, string?> facts;

    private readonly FrozenSet<string> english;

    private FactBook(Dictionary<string, string?> facts, IEnumerable<string> english) => (this.english, this.facts) = (english.ToFrozenSet(StringComparer.Ordinal), facts.ToFrozenDictionary(f => f.Key, f => f.Value is null ? null : Typography.Apply(f.Value), StringComparer.Ordinal));

    /// <summary>No facts: for what has no prose.</summary>
    internal static FactBook None { get; } = new([], []);

    /// <summary>Every path, in ordinal order.</summary>
    internal IEnumerable<string> Paths => facts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether there is such a fact; its value is nothing where the record leaves it out.</summary>
    internal bool TryFind(string path, out string? value) => facts.TryGetValue(path, out value);

    /// <summary>Whether the words of a fact are English although the document is not.</summary>
    internal bool IsEnglish(string path) => english.Contains(path);

    /// <summary>The facts of a document within its record.</summary>
    internal static FactBook Of(DocumentSource source)
    {
        (PartnershipRecord record, Document document) = (source.Record, source.Document);
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["partnership.name"] = record.Partnership.Name,
            ["partnership.shortName"] = record.Partnership.ShortName,
            ["partnership.area"] = record.Partnership.Area,
            ["partnership.legalStatus"] = record.Partnership.LegalStatus,
            ["document.title"] = document.Title,
            ["document.reference"] = document.Reference,
            ["document.version"] = document.StartsAt.Version.Value,
            ["document.date"] = source.DateWords(document.StartsAt.On),
            ["document.signatories"] = document.Signatories.Count.ToString(CultureInfo.InvariantCulture),
        };
        foreach (Organisation organisation in record.Organisations) facts[$"organisation.{organisation.Id}"] = organisation.Name;
        foreach (Body body in record.Bodies) facts[$"body.{body.Id}"] = body.Name;
        foreach (Person person in record.People)
        {
            facts[$"person.{person.Id}"] = person.Name;
            facts[$"office.{person.Id}"] = person.Office;
        }

        return new FactBook(facts, document.Language == Language.Cy ? facts.Keys.Where(path => WelshNames.IsMissing(source.Original, path)) : []);
    }
}
