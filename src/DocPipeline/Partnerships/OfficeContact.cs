using System.ComponentModel;
using DocPipeline.Partnerships.Values.Contacts;

namespace DocPipeline.Partnerships;

/// <summary>
/// The published contact of an office: what a cover sheet prints. A person's own address is contact data and never stands in a record.
/// </summary>
public sealed record OfficeContact
{
    /// <summary>The role mailbox.</summary>
    [Description("The office's published e-mail address.")]
    public required EmailAddress Email { get; init; }

    /// <summary>The office's telephone number.</summary>
    [Description("The office's published telephone number, in UK form.")]
    public TelephoneNumber? Telephone { get; init; }
}
