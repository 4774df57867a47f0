using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>What a certificate of completion says. The Word file and the page are made from this one model.</summary>
internal static class CompletionModel
{
    /// <summary>The model of a round's certificate.</summary>
    internal static CompletionCertificateModel Of(CompletedRound round)
    {
        HouseWords house = HouseWords.Of(round.Language);
        var words = new SigningWords(house);
        var rows = new CompletionRows(words);
        var tables = new CompletionTables(words);
        return new CompletionCertificateModel
        {
            Words = house,
            Partnership = new PartnershipFacts(round.PartnershipId, Typography.Apply(round.Partnership), "", PictureFacts.None),
            Document = new DocumentFacts
            {
                Id = $"{round.DocumentId}-completion",
                KindName = house.Of("Certificate of completion"),
                Title = house.Of("Certificate of completion"),
                Subtitle = tables.Outcome(round),
                Reference = round.Reference,
                Version = round.Version,
                On = DateOnly.FromDateTime(round.CompletedAt.DateTime),
                Status = house.Of("Completed"),
                Mark = "",
                Author = round.Partnership,
            },
            Facts = FactBook.None,
            References = new HashSet<string>(),
            Origins = [],
            Pictures = new Dictionary<string, Picture>(),
            Memberships = new Dictionary<string, IReadOnlyList<TableFacts>>(),
            Control = rows.Control(round),
            Signed = tables.Signed(round),
            NotSigned = tables.NotSigned(round),
            Warnings = CompletionTables.Warnings(round),
            Rule = tables.Rule(round),
            Signatories = [.. round.Parties.Where(p => p.Outcome == PartyOutcome.Signed).Select(p => new SignatoryDetails(Typography.Apply(tables.Whom(p)), [.. p.Signatures.Select(s => rows.Of(p, s))]))],
            Events = tables.Events(round),
            Archive = round.Archived is { } places ? rows.Archive(places) : [],
            Steps = rows.Steps(round),
        };
    }
}
