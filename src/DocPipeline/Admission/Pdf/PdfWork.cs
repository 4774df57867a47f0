namespace DocPipeline.Admission.Pdf;

/// <summary>How much may still be read of one PDF: objects can be written into one another so that the work grows with the square of the size.</summary>
internal sealed class PdfWork(long most)
{
    private long left = most;

    /// <summary>Something was unpacked, which may be read as often.</summary>
    internal void Allow(int bytes) => left += 2L * bytes;

    internal void Do(int bytes)
    {
        if ((left -= bytes) < 0) throw new PdfTangledException();
    }
}
