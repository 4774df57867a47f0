using DocPipeline.Documents.Kinds.Completion;
using DocPipeline.Documents.Kinds.Facts;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a certificate of completion sees. A list of tables has one table, or none where there is nothing to show.</summary>
internal sealed record CompletionCertificateModel : DocumentModel
{
    /// <summary>The document that was signed, when, and the fingerprints of its files: a label and a value a row.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>Who signed: organisation, signatory, date, how.</summary>
    public required IReadOnlyList<TableFacts> Signed { get; init; }

    /// <summary>Who did not sign, and why.</summary>
    public required IReadOnlyList<TableFacts> NotSigned { get; init; }

    /// <summary>What there is to say against the authority of a signatory, a sentence an entry.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What the round asked for and what gives the document effect, a sentence an entry.</summary>
    public required IReadOnlyList<string> Rule { get; init; }

    /// <summary>Each organisation that signed, with all that is known of its signatures.</summary>
    public required IReadOnlyList<SignatoryDetails> Signatories { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TableFacts> Events { get; init; }

    /// <summary>Where the archive has it; empty where it has not.</summary>
    public required IReadOnlyList<FieldRow> Archive { get; init; }

    /// <summary>How to check it without the program that made it.</summary>
    public required IReadOnlyList<FieldRow> Steps { get; init; }
}
