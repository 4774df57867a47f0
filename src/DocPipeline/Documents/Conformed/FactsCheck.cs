using System.Globalization;
using System.Text;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Conformed;

/// <summary>Looks at the facts of a round before they are printed: that each can be, and that none contradicts another.</summary>
internal sealed class FactsCheck
{
    private const int LongestText = 1_000;
    private const int Sha512Digits = 128;
    private const int Sha256Digits = 64;

    private readonly List<Finding> findings = [];
    private readonly string name;

    private FactsCheck(string name) => this.name = name;

    /// <summary>Everything that is wrong with them.</summary>
    /// <param name="name">What findings call the document.</param>
    /// <param name="round">The facts.</param>
    internal static IReadOnlyList<Finding> Of(string name, CompletedRound round)
    {
        var check = new FactsCheck(name);
        check.Look(round);
        return check.findings;
    }

    /// <summary>Everything that is wrong with the facts of a receipt.</summary>
    internal static IReadOnlyList<Finding> Of(string name, ReceiptFacts receipt)
    {
        var check = new FactsCheck(name);
        check.Text(receipt.Partnership, "the partnership’s name");
        check.Text(receipt.Title, "the document’s title");
        check.Text(receipt.Reference, "the document’s reference");
        check.Text(receipt.Version, "the version");
        check.Digest(receipt.IssuedSha512, Sha512Digits, "the issued file");
        check.Digest(receipt.EventSha512, Sha512Digits, "the event");
        check.Optional(receipt.Log?.Name, "the log’s name");
        if (receipt.Log?.Proof.Any(c => c != '\n' && char.IsControl(c)) == true) check.Refuse("The log’s receipt holds characters that it never has.", "the receipt as the log gave it");
        check.Look(receipt.Party);
        if (!receipt.Party.Signatures.Contains(receipt.Signature)) check.Refuse("The signature is not one of the organisation’s.", "one of the signatures of the party");
        return check.findings;
    }

    private void Look(CompletedRound round)
    {
        Text(round.Partnership, "the partnership’s name");
        Text(round.Title, "the document’s title");
        Text(round.Reference, "the document’s reference");
        Text(round.Version, "the version");
        Text(round.Round, "the round’s name");
        Digest(round.IssuedSha512, Sha512Digits, "the issued file");
        Digest(round.ConformedSha512, Sha512Digits, "the conformed copy");
        Digest(round.EventsSha512, Sha512Digits, "the events");
        if (round.CompletedAt < round.IssuedAt) Refuse("The round was completed before it was issued.", "times in order");
        if (round.Parties.Count == 0) Refuse("The round asked nobody to sign.", "at least one organisation");
        if (round.Rule is { EffectOn: not null, EffectOnSignature: not null }) Refuse("The rule gives the document effect both by signatures and on a date.", "one of the two");
        foreach (string required in round.Rule.Groups.SelectMany(g => g.Required)) Text(required, "the name of an organisation that is required");
        foreach (SigningParty twice in round.Parties.GroupBy(p => (p.OrganisationId, p.Capacity)).Where(g => g.Count() > 1).Select(g => g.First()))
            Refuse($"{Shown(twice.Organisation)} is listed twice in one capacity.", "an organisation once in each of its capacities");
        foreach (SigningParty party in round.Parties) Look(party);
        foreach (RoundHappening happening in round.Happenings)
        {
            Optional(happening.Organisation, "the organisation of an event");
            Said(happening.Detail, "the detail of an event");
        }

        if (round.Happenings.Zip(round.Happenings.Skip(1)).Any(pair => pair.Second.At < pair.First.At)) Refuse("The events are not in the order of their times.", "events in the order in which they happened");
        Optional(round.Archived?.Object, "the archive’s id of the document");
        Optional(round.Archived?.Log, "the log’s name");
        Optional(round.Archived?.Root, "the root of the log");
    }

    private void Look(SigningParty party)
    {
        Text(party.Organisation, $"the name of the organisation {Shown(party.OrganisationId)}");
        string of = $"of {Shown(party.Organisation)}";
        Optional(party.Capacity, $"the capacity {of}");
        Said(party.Reason, $"the reason {of}");
        bool signed = party.Outcome == PartyOutcome.Signed;
        if (signed && party.Signatures.All(s => s.Role == SigningRole.Witness)) Refuse($"{Shown(party.Organisation)} signed, and there is no signature for it.", "at least one signature for each organisation that signed");
        if (!signed && party.Signatures.Count > 0) Refuse($"{Shown(party.Organisation)} did not sign, and there is a signature for it.", "signatures only for organisations that signed");
        foreach (PartySignature signature in party.Signatures)
        {
            Text(signature.Name, $"the name of a signatory {of}");
            Optional(signature.Office, $"the office of a signatory {of}");
            Optional(signature.DelegatedBy, $"who delegated the signing {of}");
            Optional(signature.IdentifiedBy, $"how a signatory {of} was identified");
            Optional(signature.ConsentVersion, $"the version of the wording for a signatory {of}");
            Optional(signature.AcceptedBy, $"who accepted a signature {of}");
            Digest(signature.ReturnedSha512, Sha512Digits, $"the file that came back {of}");
            foreach (string? text in (string?[])[signature.Authority?.Body, signature.Authority?.Minute, signature.Authority?.Delegation]) Optional(text, $"the authority of a signatory {of}");
            foreach (string warning in signature.Authority?.Warnings ?? []) Said(warning, $"a warning about a signatory {of}");
            foreach (string? text in (string?[])[signature.Certificate?.Subject, signature.Certificate?.Issuer, signature.Certificate?.TimestampedBy]) Optional(text, $"the certificate of a signatory {of}");
            Digest(signature.Certificate?.Thumbprint, Sha256Digits, $"the certificate of a signatory {of}");
            bool needsCertificate = signature.Way is WayOfSigning.CertificateInWord or WayOfSigning.CertificateInPdf;
            if (needsCertificate != signature.Certificate is not null) Refuse($"The way of signing of {Shown(signature.Name)} and the certificate do not go together.", "a certificate with a signature by certificate, and with no other");
        }
    }

    private void Optional(string? text, string what)
    {
        if (text is not null) Text(text, what);
    }

    // What a person wrote may have lines; they are printed as one.
    private void Said(string? text, string what) => Optional(text?.Replace('\n', ' '), what);

    private void Text(string text, string what)
    {
        if (string.IsNullOrWhiteSpace(text)) Refuse($"There are no words for {what}.", "words, or nothing at all");
        else if (text.Length > LongestText) Refuse($"Of {what} there are {text.Length} characters.", "1,000 characters at most");
        else if (PrintableText.FirstForbidden(text, hasLines: false) is { } rune) Refuse(string.Create(CultureInfo.InvariantCulture, $"There is a character that cannot be printed (U+{rune:X4}) in {what}: {Shown(text)}"), "a line of letters, marks, digits, signs and spaces");
    }

    private void Digest(string? digest, int digits, string what)
    {
        if (digest is not null && (digest.Length != digits || digest.Any(c => !char.IsAsciiHexDigitLower(c)))) Refuse($"The digest of {what} is none.", $"{digits} hexadecimal digits in small letters");
    }

    // Control characters, line ends, half a surrogate pair; and the marks that turn the direction of all that follows them in the line
    // (Unicode TR 9, explicit embeddings and overrides), with which one name could rewrite the next. The marks that a name in Arabic or
    // Hebrew needs, U+200E, U+200F and U+061C, turn nothing.
    // A finding shows what is wrong without doing what it does.
    private static string Shown(string text) => string.Concat(text.Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '·' : c));

    private void Refuse(string message, string expected) => findings.Add(new Finding(ConformedCodes.Facts, Severity.Error, message)
    {
        Place = new Place(name),
        Expected = expected,
        Suggestion = "Correct it in the record of the round, and complete the round again",
    });
}
