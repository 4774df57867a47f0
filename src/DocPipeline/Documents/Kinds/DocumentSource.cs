using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Prose;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Documents.Kinds;

/// <summary>What a document is made from: the record, the document's entry in it, and its prose.</summary>
internal sealed class DocumentSource(PartnershipRecord record, Document document, IReadOnlyList<ProseSection> sections)
{
    internal PartnershipRecord Record { get; } = record;

    internal Document Document { get; } = document;

    internal IReadOnlyList<ProseSection> Sections { get; } = sections;

    internal IReadOnlyDictionary<string, IReadOnlyList<MembershipTable>> Memberships { get; } =
        record.Bodies.Where(b => b.Seats.Count > 0).ToDictionary(b => b.Id.Value, b => MembershipTable.Of(record, b), StringComparer.Ordinal);

    /// <summary>The forms of the record, blank.</summary>
    internal IReadOnlyDictionary<string, FormSheet> Forms { get; } = record.Forms.ToDictionary(f => f.Id.Value, f => new FormSheet(f), StringComparer.Ordinal);

    /// <summary>The answers that were given on the document, if it is a form and some were.</summary>
    internal FormAnswers? Answers { get; init; }

    internal StructureFacts Structure { get; } =
        new([.. record.Bodies.DistinctBy(b => b.Id).Select(b => new BodyFacts(b.Id.Value, Typography.Apply(b.Name), [.. b.ReportsTo.Select(id => id.Value).Distinct()]))]);

    internal FactBook Facts { get; } = FactBook.Of(record, document);

    /// <summary>The facts of the document that every kind prints.</summary>
    internal DocumentFacts DocumentFacts() => DocumentFacts(Document);

    /// <summary>The same of another document of the record.</summary>
    internal DocumentFacts DocumentFacts(Document document) => new()
    {
        Id = document.Id.Value,
        KindName = KindOfDocument.Of(document.Kind).Name,
        Title = Typography.Apply(document.Title),
        Subtitle = Typography.Apply(document.Subtitle ?? ""),
        Reference = document.Reference,
        Version = document.StartsAt.Version.Value,
        On = document.StartsAt.On,
        Status = StatusWords(document),
        Mark = document.StartsAt.Status == DocumentStatus.Draft ? "DRAFT" : "",
        Author = Person(document.CoverSheet?.Author ?? document.Owner).Name,
    };

    internal PartnershipFacts PartnershipFacts() => new(Record.Partnership.Id.Value, Record.Partnership.Name, Record.Partnership.Area);

    /// <summary>Who signs a document, in order.</summary>
    internal IReadOnlyList<SignatoryFacts> Signatories(Document document) => [.. document.Signatories.Select(id => new SignatoryFacts(id.Value, Typography.Apply(Organisation(id).Name)))];

    // The record was checked when it was read: every id in it leads somewhere.
    internal Person Person(PersonId id) => Record.People.First(p => p.Id == id);

    internal Organisation Organisation(OrganisationId id) => Record.Organisations.First(o => o.Id == id);

    internal Body Body(BodyId id) => Record.Bodies.First(b => b.Id == id);

    /// <summary>“Partnership Manager, Cheshire West and Chester Council”.</summary>
    internal string OfficeOf(PersonId id) => $"{Person(id).Office}, {Organisation(Person(id).Organisation).Name}";

    /// <summary>The status in the words that header and document control print.</summary>
    internal static string StatusWords(Document document) => KindOfDocument.Of(document.Kind).StatusWords(document.StartsAt.Status);
}
