using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Pictures;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>What every template sees of a notice, whatever it is about. Notices are in English (docs/notices.md).</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Document">The notice itself.</param>
/// <param name="Memberships">The membership tables of each body that has seats.</param>
/// <param name="Structure">The bodies.</param>
internal sealed record NoticeFrame(
    PartnershipFacts Partnership, DocumentFacts Document, IReadOnlyDictionary<string, IReadOnlyList<TableFacts>> Memberships, StructureFacts Structure)
{
    internal static IReadOnlySet<string> NoReferences { get; } = new HashSet<string>();

    internal static IReadOnlyDictionary<string, Picture> NoPictures { get; } = new Dictionary<string, Picture>();

    /// <summary>The frame of a notice.</summary>
    internal static NoticeFrame Of(PartnershipRecord record, RecordFiles files, NoticeFacts facts)
    {
        PictureFacts logo = record.Partnership.Logo is { } mark
            ? new PictureFacts { AlternativeText = Typography.Apply(mark.AlternativeText), Picture = PictureLookup.Find(files, mark.File).Picture }
            : PictureFacts.None;
        return new NoticeFrame(
            new PartnershipFacts(record.Partnership.Id.Value, record.Partnership.Name, record.Partnership.Area, logo),
            new DocumentFacts
            {
                Id = facts.Id,
                KindName = facts.KindName,
                Title = Typography.Apply(facts.Title),
                Subtitle = Typography.Apply(facts.Subtitle),
                Reference = facts.Reference,
                Version = facts.Version,
                On = facts.On,
                Status = facts.Status,
                Mark = facts.IsDraft ? HouseWords.English.Of("DRAFT") : "",
                Author = record.Partnership.Name,
            },
            record.Bodies.Where(b => b.Seats.Count > 0).ToDictionary(b => b.Id.Value, b => MembershipTable.Of(record, b, HouseWords.English), StringComparer.Ordinal),
            new StructureFacts([.. record.Bodies.DistinctBy(b => b.Id).Select(b => new BodyFacts(b.Id.Value, Typography.Apply(b.Name), [.. b.ReportsTo.Select(id => id.Value).Distinct()]))]));
    }

    /// <summary>Paragraphs of a text: blank lines part them.</summary>
    internal static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Typography.Apply)];
}
