using System.Globalization;
using System.Runtime.InteropServices;
using DocPipeline.Admission.Pdf;
using DocPipeline.Admission.Word;
using DocPipeline.Admission.Zips;
using DocPipeline.Findings;

namespace DocPipeline.Admission;

/// <summary>
/// Whether a file that anybody may have made is taken in. It is taken as it is, or refused with every reason that could be found safely;
/// it is never repaired.
/// </summary>
internal static class AdmissionCheck
{
    /// <summary>A file of any kind that is taken in.</summary>
    /// <param name="name">What findings call it; its ending has to fit the content.</param>
    /// <param name="content">Its bytes.</param>
    internal static Outcome<AdmittedFile> Any(string name, ReadOnlyMemory<byte> content)
    {
        var reasons = new Reasons(name);
        AdmittedKind? kind = content.Length > AdmissionLimits.Usual.LargestFile ? TooLarge(content.Length, reasons) : Check(Segment(content), reasons);
        if (kind is null && !reasons.Any) reasons.Add(AdmissionCodes.UnknownKind, content.Length == 0 ? "The file is empty." : "The file is neither a Word document nor a PDF.");
        if (kind is { } found && !Fits(name, found)) reasons.Add(AdmissionCodes.WrongName, found == AdmittedKind.Pdf ? "The file is a PDF, and its name says something else." : "The file is a Word document without macros, and its name says something else.");
        return kind is null || reasons.Any ? Outcome.Refused<AdmittedFile>(reasons.Found) : Outcome.Done(new AdmittedFile(name, kind.Value));
    }

    /// <summary>A Word file, which is what the caller goes on to read.</summary>
    /// <returns>Every reason to refuse it; none when it may be opened.</returns>
    internal static IReadOnlyList<Finding> Word(string name, ReadOnlyMemory<byte> content)
    {
        var reasons = new Reasons(name);
        AdmittedKind? kind = content.Length > AdmissionLimits.Usual.LargestFile ? TooLarge(content.Length, reasons) : content.Span.StartsWith("%PDF-"u8) ? null : Check(Segment(content), reasons);
        if (kind is null && !reasons.Any) reasons.Add(AdmissionCodes.NotWord, "The file is not a Word file.");
        return reasons.Found;
    }

    /// <summary>A zip of any other kind, whose entries a caller goes on to read: a record's folder, a workbook.</summary>
    /// <returns>Every reason to refuse it; none when it may be opened.</returns>
    internal static IReadOnlyList<Finding> Zip(string name, ReadOnlyMemory<byte> content, AdmissionLimits limits)
    {
        var reasons = new Reasons(name);
        if (content.Length > limits.LargestFile) TooLarge(content.Length, reasons);
        else if (ZipDirectoryReader.Read(Segment(content), limits, reasons) is { } zip) zip.ReadAll(reasons);
        return reasons.Found;
    }

    private static AdmittedKind? Check(ArraySegment<byte> content, Reasons reasons)
    {
        if (content.AsSpan().StartsWith("%PDF-"u8))
        {
            PdfCheck.Check(content, reasons);
            return AdmittedKind.Pdf;
        }

        if (OldFile.Is(content))
        {
            OldFile.Refuse(content, reasons);
            return null;
        }

        if (!content.AsSpan().StartsWith("PK"u8)) return null;
        return ZipDirectoryReader.Read(content, AdmissionLimits.Usual, reasons) is { } zip && WordCheck.Check(zip, reasons) ? AdmittedKind.Word : null;
    }

    private static AdmittedKind? TooLarge(long length, Reasons reasons)
    {
        reasons.Add(AdmissionCodes.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The file has {length / 1_000_000.0:N1} MB."));
        return null;
    }

    // A name without a known ending says nothing.
    private static bool Fits(string name, AdmittedKind kind) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PDF" => kind == AdmittedKind.Pdf,
        ".DOCX" or ".DOTX" => kind == AdmittedKind.Word,
        ".DOC" or ".DOT" or ".DOCM" or ".DOTM" or ".RTF" or ".ODT" or ".HTM" or ".HTML" or ".XLSX" or ".XLSM" or ".ZIP" or ".EXE" or ".JS" or ".VBS" or ".LNK" => false,
        _ => true,
    };

    private static ArraySegment<byte> Segment(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> segment) ? segment : content.ToArray();
}
