using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;

namespace DocPipeline.Archive.Audit;

/// <summary>What an audit goes by.</summary>
internal sealed record AuditOptions
{
    /// <summary>The keys of the log that are trusted, from outside the store. The first one is enough; changes are followed.</summary>
    internal required IReadOnlyList<LogKey> Trusted { get; init; }

    /// <summary>A checkpoint kept outside the store: a witness's, or that of a receipt. Without one a rollback shows nowhere.</summary>
    internal SignedCheckpoint? Outside { get; init; }

    /// <summary>Which part of the objects to look at; absent for all.</summary>
    internal AuditSample? Sample { get; init; }

    /// <summary>The contact key, where the auditor has it: what is held of people is decrypted then.</summary>
    internal IContactKey? ContactKey { get; init; }

    /// <summary>Is told after every object, from any thread.</summary>
    internal Action<AuditProgress>? OnProgress { get; init; }
}
