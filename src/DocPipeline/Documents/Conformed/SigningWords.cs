using System.Globalization;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;

namespace DocPipeline.Documents.Conformed;

/// <summary>The words for how, when and as what somebody signed, the same wherever they are printed.</summary>
/// <param name="words">The house words in the language of the document.</param>
internal sealed class SigningWords(HouseWords words)
{
    /// <summary>How many digits of a digest tell files apart in a list; the certificate has all of them.</summary>
    private const int ShortDigits = 16;

    internal HouseWords House => words;

    /// <summary>How somebody signed, as it stands behind the word “Signed”.</summary>
    internal string Way(WayOfSigning way) => words.Of(way switch
    {
        WayOfSigning.Web => "On the web",
        WayOfSigning.CertificateInWord => "With a certificate, in Word",
        WayOfSigning.CertificateInPdf => "With a certificate, in PDF",
        _ => "In ink; the original was scanned",
    });

    /// <summary>That an organisation did not sign, and why.</summary>
    internal string NotSigned(PartyOutcome outcome) => words.Of(outcome switch
    {
        PartyOutcome.Declined => "Did not sign: declined",
        PartyOutcome.Withdrawn => "Did not sign: withdrawn from the round",
        PartyOutcome.Expired => "Did not sign: the invitation expired",
        _ => "Did not sign: gave no answer",
    });

    /// <summary>What an organisation did that did not sign.</summary>
    internal string Outcome(PartyOutcome outcome) => words.Of(outcome switch
    {
        PartyOutcome.Declined => "Declined",
        PartyOutcome.Withdrawn => "Withdrawn from the round",
        PartyOutcome.Expired => "Invitation expired",
        _ => "Gave no answer",
    });

    /// <summary>The label before a signature in a block: “Signed”, “Witness”, “Seal”.</summary>
    internal string Label(SigningRole role) => words.Of(role switch { SigningRole.Witness => "Witness", SigningRole.SealAttested => "Seal", _ => "Signed" });

    /// <summary>What somebody signed as: “Signed”, “Witness”, “Seal attested”.</summary>
    internal string Role(SigningRole role) => words.Of(role switch { SigningRole.Witness => "Witness", SigningRole.SealAttested => "Seal attested", _ => "Signed" });

    internal string On(DateOnly date) => HouseDate.Format(date, words);

    internal string On(DateTimeOffset at) => On(DateOnly.FromDateTime(at.DateTime));

    /// <summary>The time of day, in 24 hours and with its zone: 16:12 UTC, 17:12 UTC+01:00.</summary>
    internal static string Time(DateTimeOffset at) => at.Offset == TimeSpan.Zero
        ? at.ToString("HH:mm", CultureInfo.InvariantCulture) + "\u00A0UTC"
        : at.ToString("HH:mm'\u00A0UTC'zzz", CultureInfo.InvariantCulture);

    /// <summary>2 June 2009, 16:12 UTC.</summary>
    internal string At(DateTimeOffset at) => $"{On(at)}, {Time(at)}";

    /// <summary>When somebody signed: on paper only the day is known.</summary>
    internal string SignedAt(PartySignature signature) => signature.Way == WayOfSigning.Ink ? On(signature.SignedAt) : At(signature.SignedAt);

    /// <summary>The name, and the office where one was stated.</summary>
    internal static string NameAndOffice(PartySignature signature) => signature.Office is null ? signature.Name : $"{signature.Name}, {signature.Office}";

    /// <summary>The beginning of a digest, which is enough to find it in a list: two groups of eight digits.</summary>
    internal static string Short(string digest) => Fingerprint.Lines(digest[..ShortDigits])[0];
}
