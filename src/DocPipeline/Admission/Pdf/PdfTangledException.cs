namespace DocPipeline.Admission.Pdf;

/// <summary>The PDF is nested or interleaved as none is that a program writes. It never leaves <see cref="PdfCheck"/>.</summary>
internal sealed class PdfTangledException : Exception;
