using System.ComponentModel;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships;

/// <summary>A partnership: councils and their partners who work together under agreed documents.</summary>
public sealed record Partnership
{
    /// <summary>The id that folders, blobs and addresses use.</summary>
    [Description("Short id of the partnership, used in file names and addresses.")]
    public required PartnershipId Id { get; init; }

    /// <summary>The full name, as documents print it.</summary>
    [Description("Full name, as documents print it.")]
    public required string Name { get; init; }

    /// <summary>The short name for running text, such as “the Framework”.</summary>
    [Description("Short name for running text, such as 'the Framework'.")]
    public string? ShortName { get; init; }

    /// <summary>The place that the partnership serves.</summary>
    [Description("The area that the partnership serves.")]
    public required string Area { get; init; }

    /// <summary>What the partnership is in law, such as “unincorporated; the agreement is not binding”.</summary>
    [Description("What the partnership is in law, in a few words.")]
    public string? LegalStatus { get; init; }

    /// <summary>The day it was established, where the sources state it.</summary>
    [Description("The day it was established, if known.")]
    public DateOnly? EstablishedOn { get; init; }

    /// <summary>How the public reaches the partnership's office.</summary>
    [Description("How the public reaches the partnership's office. A published role mailbox, never a person's own address.")]
    public OfficeContact? Contact { get; init; }

    /// <summary>The mark that stands on the first page of its documents.</summary>
    [Description("The mark on the first page of documents: at most 2 cm high and 6 cm wide there.")]
    public Logo? Logo { get; init; }

    /// <summary>Its names in Welsh.</summary>
    [Description("Its names in Welsh. Welsh documents print it.")]
    public PartnershipInWelsh? Welsh { get; init; }
}
