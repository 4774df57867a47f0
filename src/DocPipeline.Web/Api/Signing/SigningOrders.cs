using DocPipeline.Web.Api.Rounds;

namespace DocPipeline.Web.Api.Signing;

/// <summary>A signature on the web.</summary>
/// <param name="Issued">The digest of the file that was read.</param>
/// <param name="Name">The typed name.</param>
/// <param name="Authorised">That the signatory has the authority to sign for the organisation.</param>
/// <param name="Consent">The version of the wording that was consented to.</param>
/// <param name="Office">The office.</param>
/// <param name="Authority">By which decision they may sign.</param>
/// <param name="Reaffirm">Whether the signature to the version before is to count for this one.</param>
internal sealed record SignOrder(string Issued, string Name, bool Authorised, string Consent = "en-1", string? Office = null, AuthorityOrder? Authority = null, bool Reaffirm = false);

/// <summary>Another person who should sign.</summary>
/// <param name="To">Who.</param>
/// <param name="Reason">Why.</param>
internal sealed record DelegateOrder(PersonOrder To, string Reason);
