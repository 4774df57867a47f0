using DocPipeline.Pipeline.Signing.Opening;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>What would happen if a document was sent for signature now.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Version">The version that goes out.</param>
/// <param name="Record">The tag of its record: what If-Match states when it is sent.</param>
/// <param name="IsDraft">Whether the version is a draft in the record, which is issued first.</param>
/// <param name="IsIssued">Whether the archive has the version already, so that it goes out as it was issued.</param>
/// <param name="Replaces">The version that is still out for signature, whose place this one takes.</param>
/// <param name="Signatories">Who is asked, in the order of the signature pages.</param>
internal sealed record SendAnswer(string Title, string Version, string Record, bool IsDraft, bool IsIssued, string? Replaces, IReadOnlyList<SignatoryAnswer> Signatories)
{
    internal static SendAnswer Of(SendPlan plan) =>
        new(plan.Title, plan.Version, plan.Seen.ToString(), plan.IsDraft, plan.IsIssued, plan.Replaces, [.. plan.Signatories.Select(each => new SignatoryAnswer(each.Organisation, each.Name, each.Person, each.PersonName, each.Office, each.Email))]);
}

/// <summary>An organisation that is asked to sign, and who signs for it.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Person">The id of whoever the contact data hold for it.</param>
/// <param name="PersonName">Their name.</param>
/// <param name="Office">Their office.</param>
/// <param name="Email">Where the letter goes; absent where nobody is known.</param>
internal sealed record SignatoryAnswer(string Organisation, string Name, string? Person, string? PersonName, string? Office, string? Email);

/// <summary>How a document is sent for signature.</summary>
/// <param name="LastDay">The last day on which anybody can sign; 90 days from now if left out.</param>
/// <param name="People">Who signs for organisations for which nobody is known, or instead of whoever is, by the organisation's id.</param>
internal sealed record SendOrder(DateOnly? LastDay = null, IReadOnlyDictionary<string, PersonOrder>? People = null);
