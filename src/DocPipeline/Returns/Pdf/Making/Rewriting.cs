using System.Text;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Making;

/// <summary>Writes a dictionary or an array anew with one thing more in it; everything else keeps its bytes.</summary>
internal static class Rewriting
{
    /// <summary>A dictionary with a value in place of the one that it has for a key, or beside the others.</summary>
    internal static byte[] With(byte[] source, PdfItem dictionary, string key, string value)
    {
        PdfItem old = dictionary[key];
        return old.IsNull && !dictionary.Pairs.Any(p => p.Key == key)
            ? [.. Of(source, dictionary.Start, dictionary.End - 2), .. Encoding.Latin1.GetBytes($"/{key} {value}"), .. ">>"u8]
            : [.. Of(source, dictionary.Start, old.Start), .. Encoding.Latin1.GetBytes($" {value}"), .. Of(source, old.End, dictionary.End)];
    }

    /// <summary>An array with one entry more.</summary>
    internal static byte[] With(byte[] source, PdfItem array, string entry) => [.. Of(source, array.Start, array.End - 1), .. Encoding.Latin1.GetBytes($" {entry}]")];

    private static byte[] Of(byte[] source, int start, int end) => source[start..end];
}
