using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>What would happen if a document was sent for signature now: shown before anything is done.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Version">The version that goes out.</param>
/// <param name="Seen">The record that this was worked out from.</param>
/// <param name="Signatories">Who is asked, in the order of the signature pages.</param>
public sealed record SendPlan(string Title, string Version, RecordTag Seen, IReadOnlyList<SendTo> Signatories)
{
    /// <summary>Whether the version is a draft in the record, which is issued first.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the archive has the version already, so that it goes out as it was issued.</summary>
    public bool IsIssued { get; init; }

    /// <summary>The version that is still out for signature, whose place this one takes; nothing where none is.</summary>
    public string? Replaces { get; init; }

    /// <summary>Those for whom nobody is known.</summary>
    public IReadOnlyList<SendTo> Unknown => [.. Signatories.Where(each => each.Email is null)];
}

/// <summary>An organisation that is asked to sign, and who signs for it.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record SendTo(string Organisation, string Name)
{
    /// <summary>The id of whoever is held in the contact data for it.</summary>
    public string? Person { get; init; }

    /// <summary>Their name.</summary>
    public string? PersonName { get; init; }

    /// <summary>Their office.</summary>
    public string? Office { get; init; }

    /// <summary>Their e-mail address; nothing where nobody is known.</summary>
    public string? Email { get; init; }
}
