using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;

namespace DocPipeline.Web.Api.Partnerships;

/// <summary>A partnership.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Record">The tag of its record: what If-Match states where something changes it.</param>
/// <param name="Organisations">The organisations that take part.</param>
/// <param name="Bodies">The bodies through which it works.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Findings">What reading the record found.</param>
internal sealed record PartnershipAnswer(
    string Id, string Name, string Record, IReadOnlyList<OrganisationAnswer> Organisations, IReadOnlyList<BodyAnswer> Bodies, IReadOnlyList<DocumentAnswer> Documents, IReadOnlyList<Finding> Findings)
{
    // A record with mistakes is there all the same, and says what is wrong with it.
    internal static PartnershipAnswer Of(string id, ShelvedRecord record) => new(
        id,
        record.Read.Value?.Partnership.Name ?? id,
        record.Tag.ToString(),
        [.. (record.Read.Value?.Organisations ?? []).Select(OrganisationAnswer.Of)],
        [.. (record.Read.Value?.Bodies ?? []).Select(BodyAnswer.Of)],
        [.. (record.Read.Value?.Documents ?? []).Select(DocumentAnswer.Of)],
        record.Read.Findings);
}

/// <summary>An organisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as documents print it.</param>
/// <param name="Sector">What kind of organisation it is.</param>
/// <param name="Statutory">Whether a statute obliges it to take part.</param>
internal sealed record OrganisationAnswer(string Id, string Name, string Sector, bool Statutory)
{
    internal static OrganisationAnswer Of(Organisation organisation) => new(organisation.Id.Value, organisation.Name, Answers.Word(organisation.Sector), organisation.Statutory);
}

/// <summary>A body.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Seats">How many seats it has.</param>
internal sealed record BodyAnswer(string Id, string Name, string Kind, int Seats)
{
    internal static BodyAnswer Of(Body body) => new(body.Id.Value, body.Name, Answers.Word(body.Kind), body.Seats.Count);
}
