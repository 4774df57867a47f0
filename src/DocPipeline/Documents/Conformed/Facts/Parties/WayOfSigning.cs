namespace DocPipeline.Documents.Conformed.Facts.Parties;

/// <summary>How somebody signed.</summary>
internal enum WayOfSigning
{
    /// <summary>On the web page: name typed, authority confirmed, button pressed.</summary>
    Web,

    /// <summary>With a certificate, in the Word file.</summary>
    CertificateInWord,

    /// <summary>With a certificate, in the PDF.</summary>
    CertificateInPdf,

    /// <summary>In ink, on paper; the original was scanned.</summary>
    Ink,
}
