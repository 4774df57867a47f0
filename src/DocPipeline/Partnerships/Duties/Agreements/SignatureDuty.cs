using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties.Agreements;

/// <summary>That each organisation which a document lists signs and dates it.</summary>
public sealed record SignatureDuty
{
    /// <summary>The document.</summary>
    [Description("The document that is signed, by id.")]
    public required DocumentId Document { get; init; }
}
