using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Conformed;

/// <summary>The receipt that a signatory is given.</summary>
public sealed class SigningReceiptTests
{
    private const string Proof = "c2sp.org/tlog-proof@v1\nextra eyJ0eXBlIjoicm91bmQifQ==\nindex 17\n\narchive.example.org/cheshire-west\n18\nXzoQCrDSqou6C4qAMTxJSB6sjcvnQMz8LPQAfQLSrJ4=\n\n— archive.example.org/cheshire-west AKLtn2==\n";

    [Fact]
    public Task It_says_what_was_signed_when_and_how_and_how_to_check_it() => Snapshot.Verify(Written(Facts("agreement", 5) with { Log = new LogReceipt("archive.example.org/cheshire-west", 17, Proof) }));

    [Fact]
    public Task In_Welsh_for_a_signature_by_certificate() => Snapshot.Verify(Written(Facts("welsh", 1)));

    [Fact]
    public void It_fits_on_a_page_and_carries_the_receipt_of_the_log_to_the_letter()
    {
        string text = Written(Facts("agreement", 1) with { Log = new LogReceipt("archive.example.org/cheshire-west", 17, Proof) });

        Assert.InRange(text.Split('\n').Length, 20, 60);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.EndsWith("\n\n" + Proof, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_signature_has_a_number_of_its_own() => Assert.Equal("17C2 E157", SigningReceipt.NumberOf("17c2e1577ff3121f"));

    [Fact]
    public void A_signature_of_somebody_else_is_refused()
    {
        ReceiptFacts facts = Facts("agreement", 5) with { Signature = Facts("agreement", 0).Signature };

        Assert.Equal(ConformedCodes.Facts, Assert.Single(SigningReceipt.Write("receipt", facts).Findings).Code);
    }

    private static ReceiptFacts Facts(string which, int party)
    {
        CompletedRound round = ConformedCopyTests.RoundOf(which);
        SigningParty signed = round.Parties[party];
        return new ReceiptFacts
        {
            Language = which == "welsh" ? Language.Cy : Language.En,
            Partnership = round.Partnership,
            Title = round.Title,
            Reference = round.Reference,
            Version = round.Version,
            VersionOn = round.VersionOn,
            IssuedSha512 = which == "welsh" ? CompletedRounds.DigestOf("welsh") : CompletedRounds.DigestOf("agreement"),
            EventSha512 = CompletedRounds.DigestOf("event"),
            Party = signed,
            Signature = signed.Signatures[0],
        };
    }

    private static string Written(ReceiptFacts facts)
    {
        Outcome<string> written = SigningReceipt.Write("receipt", facts);
        Assert.False(written.IsRefused, string.Join('\n', written.Findings));
        return written.Value;
    }
}
