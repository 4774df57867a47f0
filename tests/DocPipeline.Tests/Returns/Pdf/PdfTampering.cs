using DocPipeline.Findings;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>Something that is done to a signed PDF.</summary>
/// <param name="Name">What.</param>
/// <param name="File">The file afterwards.</param>
/// <param name="Codes">What has to be found: one of these.</param>
internal sealed record PdfTampering(string Name, byte[] File, params FindingCode[] Codes);
