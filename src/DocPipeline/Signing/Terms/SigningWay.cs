using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Terms;

/// <summary>How a signatory signs.</summary>
[JsonConverter(typeof(WordConverter<SigningWay>))]
public enum SigningWay
{
    /// <summary>On the web: a typed name, a tick for the authority, a button. Not for deeds.</summary>
    [JsonStringEnumMemberName("web")]
    Web,

    /// <summary>With a certificate, in the Word file.</summary>
    [JsonStringEnumMemberName("word-certificate")]
    WordCertificate,

    /// <summary>With a certificate, in the PDF.</summary>
    [JsonStringEnumMemberName("pdf-certificate")]
    PdfCertificate,

    /// <summary>On paper, in ink; what comes back is a scan.</summary>
    [JsonStringEnumMemberName("ink")]
    Ink,

    /// <summary>By recorded consent that the signature to the version before counts for this one.</summary>
    [JsonStringEnumMemberName("reaffirmation")]
    Reaffirmation,
}
