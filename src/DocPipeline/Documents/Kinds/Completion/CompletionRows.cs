using System.Globalization;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>The rows of a certificate of completion: a label and a value each, in the language of the document.</summary>
/// <param name="words">The words for it.</param>
internal sealed class CompletionRows(SigningWords words)
{
    private const string FingerprintStyle = "Fingerprint";

    /// <summary>What was signed, and when.</summary>
    internal IReadOnlyList<FieldRow> Control(CompletedRound round) =>
    [
        Row("Document", round.Title),
        Row("Document ID", round.Reference),
        Row("Version", $"{round.Version}, {words.On(round.VersionOn)}"),
        Row("Signing round", round.Round),
        Row("Issued for signature", words.At(round.IssuedAt)),
        Row("Completed", words.At(round.CompletedAt)),
        Row("In force from", round.InForceFrom is { } from ? words.On(from) : words.House.Of("Not stated")),
        Digest("SHA-512 of the issued file", round.IssuedSha512),
        .. round.ConformedSha512 is { } copy ? [Digest("SHA-512 of the conformed copy", copy)] : Array.Empty<FieldRow>(),
        .. round.EventsSha512 is { } events ? [Digest("SHA-512 of the events", events)] : Array.Empty<FieldRow>(),
    ];

    /// <summary>All that is known of a signature.</summary>
    internal SignatureDetails Of(SigningParty party, PartySignature signature)
    {
        var rows = new List<FieldRow> { Row("How", words.Way(signature.Way)) };
        Add("Delegated by", signature.DelegatedBy);
        Add("Identified by", signature.IdentifiedBy);
        Add("Wording agreed to", signature.ConsentVersion is { } consent ? words.House.Of("version\u00A0%1", consent) : null);
        Add("Authority", Authority(signature.Authority));
        rows.AddRange((signature.Authority?.Warnings ?? []).Select(warning => Row("Warning", CompletionTables.OneLine(warning))));
        rows.Add(Times(party, signature));
        if (signature.ReturnedSha512 is { } returned) rows.Add(Digest("SHA-512 of what came back", returned));
        if (signature.Certificate is { } certificate)
        {
            rows.Add(new FieldRow(words.House.Of("Certificate"), [Plain(certificate.Subject)]));
            rows.Add(new FieldRow(words.House.Of("Issued by"), [Plain(certificate.Issuer)]));
            rows.Add(Digest("SHA-256 thumbprint", certificate.Thumbprint));
            Add("Timestamp", certificate.TimestampedAt is { } stamped ? certificate.TimestampedBy is { } authority ? $"{words.At(stamped)}, {authority}" : words.At(stamped) : null);
        }

        return new SignatureDetails($"{words.Role(signature.Role)}: {Typography.Apply(SigningWords.NameAndOffice(signature))}", rows);

        void Add(string label, string? value)
        {
            if (value is not null) rows.Add(Row(label, value));
        }
    }

    /// <summary>Where the archive has it.</summary>
    internal IReadOnlyList<FieldRow> Archive(ArchivePlaces places) =>
    [
        new(words.House.Of("Document in the archive"), [Plain(places.Object)]),
        Row("Issued in", Leaf(places.Issued)),
        .. places.Completed is { } completed ? [Row("Completed in", Leaf(completed))] : Array.Empty<FieldRow>(),
        new(words.House.Of("Log"), [Plain(places.Log)]),
        Row("Checkpoint", words.House.Of("%1 leaves", Number(places.Leaves))),
        new(words.House.Of("Root of the log"), [Plain(places.Root) with { CharacterStyle = FingerprintStyle }]),
    ];

    /// <summary>How to check it without us.</summary>
    internal IReadOnlyList<FieldRow> Steps(CompletedRound round) =>
    [
        Step("The file", "Work out the fingerprint (SHA-512) of the file that you have: sha512sum on Linux, shasum -a 512 on a Mac, certutil -hashfile with SHA512 on Windows. All its digits must be those above."),
        Step("What came back", "Do the same with each file that an organisation sent back signed. Its fingerprint stands with the organisation."),
        .. round.EventsSha512 is null ? Array.Empty<FieldRow>() : [Step("The events", "The archive has the events of the round in one file, one to a line. Its fingerprint stands above, and each line names the fingerprint of the line before it.")],
        .. round.Archived is null ? Array.Empty<FieldRow>() : [Step("The archive", "Ask for a copy of the archive, and for the public key of its log from somebody who has had it since the beginning. The page docs/verify-by-hand.md says how to find entry and leaf, and how to check the checkpoint’s signature, with sha512sum and openssl alone.")],
        Step("Certificates", "Word, LibreOffice and PDF readers show a certificate signature in the file that came back. Compare its thumbprint with the one that stands with the organisation."),
    ];

    internal FieldRow Row(string label, string value) => new(words.House.Of(label), value);

    internal FieldRow Digest(string label, string digest) => new(words.House.Of(label), [.. Fingerprint.Lines(digest).Select(line => Plain(line) with { CharacterStyle = FingerprintStyle })]);

    // Words that have to stay as they are, to the last sign.
    private static FieldParagraph Plain(string text) => new([new TextInline(text)]);

    private static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private FieldRow Step(string label, string sentence) => new(words.House.Of(label), [Plain(words.House.Of(sentence))]);

    private string Leaf(ArchiveLeaf place) => words.House.Of("entry %1, leaf %2 of the log", Number(place.Entry), Number(place.Leaf));

    private FieldRow Times(SigningParty party, PartySignature signature)
    {
        string? at = At(signature.AcceptedAt);
        (string Label, string? Value)[] times =
        [
            ("Invited", At(party.InvitedAt)), ("First seen", At(party.SeenAt)), ("Signed on", words.SignedAt(signature)), ("Checked", At(signature.VerifiedAt)),
            ("Accepted", signature.AcceptedBy is { } by && at is not null ? $"{at}, {by}" : signature.AcceptedBy ?? at),
        ];
        return new FieldRow(words.House.Of("Times"), [.. times.Where(t => t.Value is not null).Select(t => Plain($"{words.House.Of(t.Label)}: {Typography.Apply(t.Value!)}"))]);
    }

    private string? At(DateTimeOffset? at) => at is { } time ? words.At(time) : null;

    private string? Authority(SigningAuthority? authority)
    {
        if (authority is null) return null;
        string?[] all =
        [
            authority.Body,
            authority.DecidedOn is { } on ? words.On(on) : null,
            authority.Minute is { } minute ? words.House.Of("minute %1", minute) : null,
            authority.Delegation is { } delegation ? words.House.Of("delegation: %1", delegation) : null,
        ];
        return all.OfType<string>().ToArray() is { Length: > 0 } stated ? string.Join(", ", stated) : words.House.Of("Not stated");
    }
}
