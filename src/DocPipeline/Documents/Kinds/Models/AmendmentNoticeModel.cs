using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Notices;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of an amendment notice sees.</summary>
internal sealed record AmendmentNoticeModel : DocumentModel
{
    /// <summary>The body that will decide, by name.</summary>
    public required string Body { get; init; }

    /// <summary>The same by id, for <c>{{membership bodyId}}</c>: who is summoned.</summary>
    public required string BodyId { get; init; }

    /// <summary>Meeting, document, sending: a label and a value a row.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>The terms in full, a paragraph an entry; empty where they are changes of clauses.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The changes clause by clause; empty where the terms are one text.</summary>
    public required IReadOnlyList<NoticedChange> Changes { get; init; }

    /// <summary>What the terms say beside the changes of clauses, a paragraph an entry.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>What the rules ask for: majority, quorum, notice and the rest, and where each is stated.</summary>
    public required TableFacts Needs { get; init; }

    /// <summary>How many votes for that comes to.</summary>
    public required string Sums { get; init; }

    /// <summary>What the rules leave open, a sentence an entry; empty where they leave nothing open.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>How to send views, and who may come in the place of somebody who cannot.</summary>
    public required IReadOnlyList<string> Replies { get; init; }

    /// <summary>The beginning of the fingerprint of the terms, in groups.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The whole fingerprint, a line an entry.</summary>
    public required IReadOnlyList<string> FingerprintLines { get; init; }

    /// <summary>The whole fingerprint as it is kept in the file.</summary>
    internal required string TermsDigest { get; init; }

    /// <inheritdoc/>
    internal override string? TermsSha512 => TermsDigest;
}
