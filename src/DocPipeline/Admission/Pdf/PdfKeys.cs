using System.Collections.Frozen;

namespace DocPipeline.Admission.Pdf;

/// <summary>The keys whose values are kept: those by which the structure is followed, and those that are looked at together.</summary>
internal static class PdfKeys
{
    internal static FrozenSet<string> Kept { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "Type", "Length", "Filter", "F", "DecodeParms", "DP", "Predictor", "Columns", "Colors", "BitsPerComponent", "N", "First", "W", "Index", "Size", "Prev", "XRefStm", "Root", "Pages", "S", "Subtype", "FS", "Encrypt");
}
