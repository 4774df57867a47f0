namespace DocPipeline.Admission.Pdf;

/// <summary>
/// Looks at every object of a PDF: those that its tables name, those of earlier revisions, and those that only a program would find that
/// searches the bytes for objects, as many do when a table does not fit. Pages, fonts and pictures are not unpacked.
/// </summary>
/// <remarks>Source: ISO 32000-1, 7.5 (file structure). ISO 32000-2 changes nothing of it.</remarks>
internal static class PdfCheck
{
    // Each byte is read once where objects do not lie in one another, and a second time by what follows tables and references.
    private const long WorkPerByte = 3;
    private const long LeastWork = 10_000_000;

    /// <summary>Adds every reason to refuse the file.</summary>
    internal static void Check(ArraySegment<byte> content, Reasons reasons)
    {
        byte[] bytes = content.Offset == 0 && content.Count == content.Array!.Length ? content.Array : content.ToArray();
        var danger = new PdfDanger(reasons);
        var objects = new PdfObjects(bytes, new PdfWork(LeastWork + (bytes.Length * WorkPerByte)), danger, reasons);
        try
        {
            if (bytes.Length < 9 || bytes[5] is not ((byte)'1' or (byte)'2') || bytes[6] != '.' || !char.IsAsciiDigit((char)bytes[7])) Damaged("The file does not say which version of PDF it is.");
            objects.Scan();

            // What is encrypted cannot be looked into any further.
            if (reasons.Found.Any(f => f.Code == AdmissionCodes.Encrypted)) return;
            objects.Unpack();
            objects.FollowReferences();
            if (PdfXref.WhyDamaged(bytes, objects) is { } why) Damaged(why);
        }
        catch (PdfTangledException)
        {
            Damaged("The PDF is nested or interleaved as none is that a program writes.");
        }

        void Damaged(string message) => reasons.Add(AdmissionCodes.PdfDamaged, message);
    }
}
