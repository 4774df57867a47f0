using System.Globalization;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>The tables and sentences of a certificate of completion, in the language of the document.</summary>
/// <param name="words">The words for it.</param>
internal sealed class CompletionTables(SigningWords words)
{
    /// <summary>How it ended, in a sentence: the line under the title.</summary>
    internal string Outcome(CompletedRound round)
    {
        int signed = round.Parties.Count(p => p.Outcome == PartyOutcome.Signed), asked = round.Parties.Count;
        return signed == asked ? words.House.Of("Every organisation asked to sign has signed.") : words.House.Of("%1 of %2 organisations asked to sign have signed.", Number(signed), Number(asked));
    }

    /// <summary>Who signed, one signature a row.</summary>
    internal IReadOnlyList<TableFacts> Signed(CompletedRound round) => Table("Who signed", [2948, 2268, 2381, 1429], ["Organisation", "Signed by", "Date", "How"],
    [
        .. round.Parties.Where(p => p.Outcome == PartyOutcome.Signed).SelectMany(p => p.Signatures.Select(s => new[]
        {
            Whom(p), s.Role == SigningRole.Signatory ? s.Name : $"{s.Name} ({Inside(words.Role(s.Role))})", words.On(s.SignedAt), Briefly(s.Way),
        })),
    ]);

    /// <summary>Who did not, and why.</summary>
    internal IReadOnlyList<TableFacts> NotSigned(CompletedRound round) => Table("Who did not sign", [2948, 2268, 2381, 1429], ["Organisation", "What it did", "Date", "Needed"],
    [
        .. round.Parties.Where(p => p.Outcome != PartyOutcome.Signed).Select(p => new[]
        {
            Whom(p), p.Reason is { } reason ? $"{words.Outcome(p.Outcome)}: {OneLine(reason)}" : words.Outcome(p.Outcome), p.OutcomeAt is { } at ? words.On(at) : words.House.Of("None"), words.House.Of(p.IsRequired ? "Yes" : "No"),
        }),
    ]);

    /// <summary>What there is to say against somebody's authority.</summary>
    internal static IReadOnlyList<string> Warnings(CompletedRound round) =>
        [.. round.Parties.SelectMany(p => p.Signatures.SelectMany(s => (s.Authority?.Warnings ?? []).Select(w => Typography.Apply($"{p.Organisation}, {s.Name}: {OneLine(w)}"))))];

    /// <summary>What the round asked for, and what gives the document effect.</summary>
    internal IReadOnlyList<string> Rule(CompletedRound round)
    {
        var sentences = new List<string>();
        if (round.Rule.Groups.Count <= 1) sentences.Add(words.House.Of("All organisations were asked to sign at once."));
        for (int at = 0; at < round.Rule.Groups.Count; at++)
        {
            SigningGroup group = round.Rule.Groups[at];
            string needed = group.Needed == group.Asked ? words.House.Of("all must sign (asked: %1)", Number(group.Asked)) : words.House.Of("%1 of %2 must sign", Number(group.Needed), Number(group.Asked));
            string which = round.Rule.Groups.Count == 1 ? $"{needed[..1].ToUpperInvariant()}{needed[1..]}" : $"{words.House.Of("Group %1", Number(at + 1))}: {needed}";
            sentences.Add(Typography.Apply(group.Required.Count == 0 ? which + "." : $"{which}; {words.House.Of("among them must be: %1", string.Join("; ", group.Required))}."));
        }

        if (round.Rule.Groups.Count > 1) sentences.Add(words.House.Of("A group is asked once the one before it is complete."));
        sentences.Add(round.Rule switch
        {
            { EffectOn: { } on } => words.House.Of("The document takes effect on %1.", words.On(on)),
            { EffectOnSignature: { } count } => words.House.Of("The document takes effect when this many have signed: %1.", Number(count)),
            _ => words.House.Of("The document takes effect when all that are needed have signed."),
        });
        return sentences;
    }

    /// <summary>What happened.</summary>
    internal IReadOnlyList<TableFacts> Events(CompletedRound round) => Table("What happened", [2381, 3118, 3527], ["When", "Organisation", "What"],
    [
        .. round.Happenings.Select(h => new[]
        {
            words.At(h.At), h.Organisation ?? words.House.Of("All"), h.Detail is { } detail ? $"{Kind(h.Kind)}: {OneLine(detail)}" : Kind(h.Kind),
        }),
    ]);

    /// <summary>The organisation, with its capacity where it has one.</summary>
    internal string Whom(SigningParty party) => party.Capacity is { } capacity ? $"{party.Organisation} ({Inside(words.House.Of("As %1", capacity))})" : party.Organisation;

    /// <summary>What a person wrote, on one line.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Inside(string text) => $"{text[..1].ToLowerInvariant()}{text[1..]}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Briefly(WayOfSigning way) => words.House.Of(way switch { WayOfSigning.Web => "Web page", WayOfSigning.CertificateInWord => "Certificate (Word)", WayOfSigning.CertificateInPdf => "Certificate (PDF)", _ => "Ink" });

    private string Kind(HappeningKind kind) => words.House.Of(kind switch
    {
        HappeningKind.Issued => "Issued for signature",
        HappeningKind.Invited => "Invited",
        HappeningKind.Bounced => "Invitation did not arrive",
        HappeningKind.Reminded => "Reminded",
        HappeningKind.Seen => "First seen",
        HappeningKind.Signed => "Signature given",
        HappeningKind.Returned => "File sent back",
        HappeningKind.Verified => "Checked",
        HappeningKind.Accepted => "Accepted",
        HappeningKind.Rejected => "Not accepted",
        HappeningKind.Declined => "Declined",
        HappeningKind.InvitedAgain => "Invited again",
        HappeningKind.Delegated => "Signing delegated",
        HappeningKind.Withdrawn => "Withdrawn from the round",
        HappeningKind.Expired => "Invitation expired",
        _ => "Completed",
    });

    private IReadOnlyList<TableFacts> Table(string caption, IReadOnlyList<int> widths, IReadOnlyList<string> header, IReadOnlyList<string[]> rows) =>
        rows.Count == 0 ? [] : [new TableFacts(words.House.Of(caption), widths, [.. header.Select(words.House.Of)], [.. rows.Select(r => r.Select(Typography.Apply).ToArray())])];
}
