using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Conformed;

/// <summary>Rounds of invented people over the samples' documents: each way of signing, two who sign together, a witness, a delegation, and those who did not sign.</summary>
internal static class CompletedRounds
{
    private static readonly string[] People = ["Siân Price", "Amara Bello", "Ciarán Ó Dónaill", "Jane Bell", "Rhodri ap Dafydd", "Wilhelmina Okonkwo-Hale", "Zoë Marsh", "Tomasz Źródłowski"];
    private static readonly DateTimeOffset Issued = new(2009, 5, 11, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The agreement of Cheshire West as it is issued, for 25 organisations.</summary>
    internal static byte[] Agreement { get; } = IssuedOf(CheshireWest.Facts);

    /// <summary>The same for 60.</summary>
    internal static byte[] Sixty { get; } = IssuedOf(Encoding.UTF8.GetString(SampleVariant.Find("sixty-signatories")!.Find("partnership.yaml")!.Value.Span));

    /// <summary>Terms of reference in Welsh, for four.</summary>
    internal static byte[] Welsh { get; } = Dyffryn.Bytes("cylch-gorchwyl");

    /// <summary>A round over a document with blocks, in which everything happens that can.</summary>
    internal static CompletedRound Of(byte[] issued, Language language = Language.En)
    {
        Block[] blocks = [.. DocumentText.Read("issued", issued).Value!.Controls.Where(c => c.Tag.StartsWith("signature:", StringComparison.Ordinal)).Select(c => new Block(c.Tag["signature:".Length..], c.Text.Split('\n')[0]))];
        return new CompletedRound
        {
            Language = language,
            PartnershipId = language == Language.Cy ? "dyffryn" : "cheshire-west",
            Partnership = language == Language.Cy ? "Bwrdd Gwasanaethau Cyhoeddus Dyffryn" : "Local Strategic Partnership for Cheshire West and Chester",
            DocumentId = language == Language.Cy ? "cylch-gorchwyl" : "agreement",
            Title = language == Language.Cy ? "Cylch gorchwyl" : "Partnership agreement and protocols",
            Reference = language == Language.Cy ? "DYF-TOR-0001" : "CWAC-AGR-0005",
            Version = language == Language.Cy ? "2" : "5",
            VersionOn = new DateOnly(2009, 4, 2),
            Round = "cheshire-west-agreement-5",
            IssuedSha512 = DigestOf(issued),
            ConformedSha512 = DigestOf("conformed"),
            EventsSha512 = DigestOf("events"),
            IssuedAt = Issued,
            CompletedAt = Issued.AddDays(24).AddHours(7).AddMinutes(12),
            InForceFrom = new DateOnly(2009, 6, 5),
            Rule = new RoundRule { Groups = [new SigningGroup(1, 1, [NameOf(blocks[0].Title)]), new SigningGroup(blocks.Length - 2, blocks.Length - 1, [])] },
            Parties = [.. blocks.Select((block, at) => Party(block.Tag, NameOf(block.Title), at, blocks.Length))],
            Happenings = Happenings([.. blocks.Select(b => NameOf(b.Title))]),
            Archived = new ArchivePlaces
            {
                Object = "urn:docpipeline:cheshire-west:document:agreement",
                Issued = new ArchiveLeaf(1, 4),
                Completed = new ArchiveLeaf(2, 61),
                Log = "archive.example.org/cheshire-west",
                Leaves = 62,
                Root = Convert.ToBase64String(SHA256.HashData("root"u8)),
            },
        };
    }

    internal static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    internal static string DigestOf(string text) => DigestOf(Encoding.UTF8.GetBytes(text));

    /// <summary>The round with another first organisation.</summary>
    internal static CompletedRound WithFirst(this CompletedRound round, Func<SigningParty, SigningParty> change) => round with { Parties = [change(round.Parties[0]), .. round.Parties.Skip(1)] };

    /// <summary>The round with another first signature.</summary>
    internal static CompletedRound WithFirstSignature(this CompletedRound round, Func<PartySignature, PartySignature> change) => round.WithFirst(p => p with { Signatures = [change(p.Signatures[0]), .. p.Signatures.Skip(1)] });

    private static byte[] IssuedOf(string facts) => DraftDocument.AllFromRecord(CheshireWest.Files(facts.Replace("status: draft # S3:61", "status: issued # S3:61", StringComparison.Ordinal))).Value!.Single(d => d.Id.Value == "agreement").Bytes.ToArray();

    private static string NameOf(string line) => line[(line.StartsWith("For ", StringComparison.Ordinal) ? 4 : "Ar ran: ".Length)..];

    // The last two did not sign where there are many, and of the others every way comes round.
    private static SigningParty Party(string id, string name, int at, int count)
    {
        var party = new SigningParty { OrganisationId = id, Organisation = name, Outcome = PartyOutcome.Signed, InvitedAt = Issued.AddMinutes(5), SeenAt = Issued.AddDays(1 + at % 5).AddHours(at % 7), Capacity = at == 1 ? "accountable body" : null };
        if (count > 5 && at == count - 1) return party with { Outcome = PartyOutcome.NotAnswered, IsRequired = false, SeenAt = null };
        if (count > 5 && at == count - 2) return party with { Outcome = PartyOutcome.Declined, OutcomeAt = Issued.AddDays(6), Reason = "The board has not met since the draft was sent out.", IsRequired = false };
        DateTimeOffset on = party.SeenAt!.Value.AddMinutes(17 + at);
        var web = new PartySignature
        {
            Name = People[at % People.Length], Office = at % 3 == 0 ? "Chief Executive" : "Chair", Way = WayOfSigning.Web, SignedAt = on, VerifiedAt = on, ConsentVersion = "2", IdentifiedBy = "code sent to the mailbox",
            Authority = new SigningAuthority { Body = "Executive", DecidedOn = new DateOnly(2009, 5, 6), Minute = string.Create(CultureInfo.InvariantCulture, $"2009/{at + 11}") },
        };
        PartySignature certificate = web with { Certificate = new SigningCertificate($"CN={web.Name}, O={name}, C=GB", "CN=Public Services Signing CA, O=Example Trust, C=GB", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))), on.AddMinutes(1), "Example Time"), ReturnedSha512 = DigestOf(id), ConsentVersion = null };
        PartySignature ink = web with { Way = WayOfSigning.Ink, ReturnedSha512 = DigestOf("scan " + id), ConsentVersion = null, IdentifiedBy = null, AcceptedBy = "Owen Pugh, Legal Services", AcceptedAt = on.AddDays(2) };
        return party with
        {
            Signatures = (at % 6) switch
            {
                1 => [certificate with { Way = WayOfSigning.CertificateInWord }],
                2 => [ink],
                3 => [certificate with { Way = WayOfSigning.CertificateInPdf }],
                4 => [ink, ink with { Name = "Nia Vaughan", Office = "Secretary" }, ink with { Name = "Dafydd Lloyd", Office = null, Role = at % 4 == 0 ? SigningRole.Witness : SigningRole.SealAttested, Authority = null }],
                5 => [web with { DelegatedBy = "Helen Ashdown, Director", Authority = web.Authority! with { Delegation = "scheme of delegation, 4.2", Warnings = ["The decision is dated after the signature."] } }],
                _ => [web],
            },
        };
    }

    private static List<RoundHappening> Happenings(string[] names)
    {
        var all = new List<RoundHappening> { new(Issued, HappeningKind.Issued) };
        all.AddRange(names.Select(n => new RoundHappening(Issued.AddMinutes(5), HappeningKind.Invited, n)));
        all.Add(new RoundHappening(Issued.AddDays(3), HappeningKind.Bounced, names[^1], "mailbox unknown"));
        all.Add(new RoundHappening(Issued.AddDays(3).AddHours(1), HappeningKind.InvitedAgain, names[^1]));
        all.Add(new RoundHappening(Issued.AddDays(4), HappeningKind.Rejected, names[0], "The words differ in clause 6.1."));
        all.AddRange(names.Take(names.Length - 2).Select((n, at) => new RoundHappening(Issued.AddDays(5).AddMinutes(at), HappeningKind.Signed, n, People[at % People.Length])));
        all.Add(new RoundHappening(Issued.AddDays(6), HappeningKind.Declined, names[^2], "The board has not met since the draft was sent out."));
        all.Add(new RoundHappening(Issued.AddDays(24).AddHours(7).AddMinutes(12), HappeningKind.Completed));
        return all;
    }

    private sealed record Block(string Tag, string Title);
}
