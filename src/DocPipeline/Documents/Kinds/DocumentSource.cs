using System.Text;
using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Pictures;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Documents.Kinds;

/// <summary>What a document is made from: the record, the document's entry in it, and its prose.</summary>
internal sealed class DocumentSource
{
    private readonly Dictionary<string, PictureLookup> pictures = new(StringComparer.Ordinal);
    private readonly RecordFiles files;
    private readonly IReadOnlyList<ProseOrigin> origins;

    internal DocumentSource(PartnershipRecord record, Document document, IReadOnlyList<ProseSection> sections, RecordFiles files)
    {
        (this.files, Original, Record, Document, Words) = (files, record, record.In(document.Language), document, HouseWords.Of(document.Language));
        (Sections, origins) = BlockMark.Number(sections, path => ContentDigest.Of([KeyValuePair.Create(path, files.Find(path)!.Value)]));
        Memberships = Record.Bodies.Where(b => b.Seats.Count > 0).ToDictionary(b => b.Id.Value, b => MembershipTable.Of(Record, b, Words), StringComparer.Ordinal);
        Structure = new StructureFacts([.. Record.Bodies.DistinctBy(b => b.Id).Select(b => new BodyFacts(b.Id.Value, Typography.Apply(b.Name), [.. b.ReportsTo.Select(id => id.Value).Distinct()]))]);
        Forms = Record.Forms.ToDictionary(f => f.Id.Value, f => new FormSheet(f), StringComparer.Ordinal);
        Facts = FactBook.Of(this);
    }

    /// <summary>The record as it was read.</summary>
    internal PartnershipRecord Original { get; }

    /// <summary>The record with its names in the document's language.</summary>
    internal PartnershipRecord Record { get; }

    /// <summary>The forms of the record, blank.</summary>
    internal IReadOnlyDictionary<string, FormSheet> Forms { get; }

    /// <summary>The answers that were given on the document, if it is a form and some were.</summary>
    internal FormAnswers? Answers { get; init; }

    /// <summary>The house words in the document's language.</summary>
    internal HouseWords Words { get; }

    internal Document Document { get; }

    internal IReadOnlyList<ProseSection> Sections { get; }

    internal IReadOnlyDictionary<string, IReadOnlyList<TableFacts>> Memberships { get; }

    internal StructureFacts Structure { get; }

    internal FactBook Facts { get; }

    /// <summary>The structure below a body; nothing for the whole partnership.</summary>
    internal StructureFacts StructureOf(string? body) => body is null ? Structure : Structure.Under(body);

    /// <summary>Which prose files the sections come from, and how they are marked.</summary>
    internal IReadOnlyList<ProseOrigin> Origins => field ??= [.. origins.Select(o => o with { Blocks = Fingerprints(o) })];

    private string Fingerprints(ProseOrigin of)
    {
        var text = new StringBuilder(of.Count * BlockFingerprint.Length);
        foreach (ProseSection section in Sections.Where(s => s.FirstMark >= of.First && s.FirstMark < of.First + of.Count)) BlockFingerprint.Append(text, section, this);
        return text.ToString();
    }

    /// <summary>The facts of the document that every kind prints.</summary>
    internal DocumentFacts DocumentFacts() => DocumentFacts(Document);

    /// <summary>The same of another document of the record.</summary>
    internal DocumentFacts DocumentFacts(Document document) => new()
    {
        Id = document.Id.Value,
        KindName = Words.Of(KindOfDocument.Of(document.Kind).Name),
        Title = Typography.Apply(document.Title),
        Subtitle = Typography.Apply(document.Subtitle ?? ""),
        Reference = document.Reference,
        Version = document.StartsAt.Version.Value,
        On = document.StartsAt.On,
        Status = StatusWords(document),
        Mark = document.StartsAt.Status == DocumentStatus.Draft ? Words.Of("DRAFT") : "",
        Author = Person(document.Sheet?.Author ?? document.Owner).Name,
    };

    internal PartnershipFacts PartnershipFacts() => new(Record.Partnership.Id.Value, Record.Partnership.Name, Record.Partnership.Area, Record.Partnership.Logo is { } logo
        ? new PictureFacts { AlternativeText = Typography.Apply(logo.AlternativeText), Picture = Picture(logo.File).Picture }
        : PictureFacts.None);

    /// <summary>A picture of the record, or what is wrong with it.</summary>
    internal PictureLookup Picture(string path) => pictures.TryGetValue(path, out PictureLookup? known) ? known : pictures[path] = PictureLookup.Find(files, path);

    /// <summary>The pictures that its prose shows, by their paths.</summary>
    internal IReadOnlyDictionary<string, Picture> Pictures => Sections.SelectMany(s => s.Blocks).OfType<ProseFigure>().Select(f => f.File).Distinct(StringComparer.Ordinal)
        .Where(f => Picture(f).Picture is not null).ToDictionary(f => f, f => Picture(f).Picture!, StringComparer.Ordinal);

    /// <summary>Who signs a document, in order.</summary>
    internal IReadOnlyList<SignatoryFacts> Signatories(Document document) => [.. document.Signatories.Select(id => new SignatoryFacts(id.Value, Typography.Apply(Organisation(id).Name)))];

    // The record was checked when it was read: every id in it leads somewhere.
    internal Person Person(PersonId id) => Record.People.First(p => p.Id == id);

    internal Organisation Organisation(OrganisationId id) => Record.Organisations.First(o => o.Id == id);

    internal Body Body(BodyId id) => Record.Bodies.First(b => b.Id == id);

    /// <summary>“Partnership Manager, Cheshire West and Chester Council”.</summary>
    internal string OfficeOf(PersonId id) => $"{Person(id).Office}, {Organisation(Person(id).Organisation).Name}";

    /// <summary>The status in the words that header and document control print.</summary>
    internal string StatusWords(Document document) => Words.Of(KindOfDocument.Of(document.Kind).StatusWords(document.StartsAt.Status));

    /// <summary>A date in words.</summary>
    internal string DateWords(DateOnly on) => HouseDate.Format(on, Words);
}
