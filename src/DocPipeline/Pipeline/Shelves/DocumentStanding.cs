using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>Where a document of a partnership stands.</summary>
/// <param name="Document">The document as the record has it.</param>
/// <param name="Version">The version that is worked on or, where none is, the last one that was filed.</param>
/// <param name="State">Where that version stands.</param>
public sealed record DocumentStanding(Document Document, string Version, DocumentState State)
{
    /// <summary>Whether the archive has a file of that version, whose words no longer change.</summary>
    public bool IsFiled { get; init; }

    /// <summary>The version in force; nothing where the archive has none.</summary>
    public string? InForce { get; init; }

    /// <summary>From which day it is in force.</summary>
    public DateOnly? InForceSince { get; init; }

    /// <summary>The newest round in which it is or was signed, of those that came to something or may yet; nothing where there is none.</summary>
    public RoundStatus? Round { get; init; }
}

/// <summary>Where a version of a document stands.</summary>
public enum DocumentState
{
    /// <summary>Its words may still change.</summary>
    Draft,

    /// <summary>Its words are filed and nobody was asked to sign yet.</summary>
    Issued,

    /// <summary>It is out for signature.</summary>
    OutForSignature,

    /// <summary>It is adopted or signed, and comes into force on a later day or when something else has happened.</summary>
    Waiting,

    /// <summary>It is in force.</summary>
    InForce,

    /// <summary>It was in force and is no longer.</summary>
    Ended,

    /// <summary>The record says that it is agreed; the archive has no file of it.</summary>
    Agreed,
}
