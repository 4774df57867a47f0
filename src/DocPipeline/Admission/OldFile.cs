using System.Text;

namespace DocPipeline.Admission;

/// <summary>The container of Office before 2007 (OLE2), in which Word also wraps a .docx that it encrypts.</summary>
/// <remarks>Source: [MS-CFB] 2.2 (header) and 2.6 (names of streams are UTF-16); [MS-OFFCRYPTO] 2.3.4.</remarks>
internal static class OldFile
{
    internal static bool Is(ReadOnlySpan<byte> content) => content.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    internal static void Refuse(ReadOnlySpan<byte> content, Reasons reasons)
    {
        if (Has(content, "EncryptedPackage")) reasons.Add(AdmissionCodes.Encrypted, "The file is protected with a password.");
        else reasons.Add(AdmissionCodes.OldFormat, Has(content, "WordDocument") ? "The file is in the format of Word before 2007 (.doc), whatever its name says." : "The file is in the format of Office before 2007.");
        if (Has(content, "_VBA_PROJECT")) reasons.Add(AdmissionCodes.Macros, "The document has macros.");
    }

    private static bool Has(ReadOnlySpan<byte> content, string stream) => content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
