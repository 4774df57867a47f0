namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>A signed file to which something was done.</summary>
/// <param name="Name">What.</param>
/// <param name="File">The file.</param>
/// <param name="Code">How it has to be found: one of these codes, divided by a bar.</param>
/// <param name="Where">What the finding's place has to end with; nothing for the file itself.</param>
internal sealed record Tampering(string Name, byte[] File, string Code, string Where = "")
{
    internal const string Changed = "RETURN-SIGNATURE-PART-CHANGED";
    internal const string Missing = "RETURN-SIGNATURE-PART-MISSING";
    internal const string NotCovered = "RETURN-SIGNATURE-NOT-COVERED";
    internal const string Type = "RETURN-SIGNATURE-CONTENT-TYPE";
    internal const string Broken = "RETURN-SIGNATURE-BROKEN";
    internal const string Wrong = "RETURN-SIGNATURE-WRONG";
    internal const string Package = "RETURN-SIGNATURE-PACKAGE";
    internal const string Algorithm = "RETURN-SIGNATURE-ALGORITHM";
    internal const string Weak = "RETURN-SIGNATURE-WEAK";
    internal const string Certificate = "RETURN-SIGNATURE-CERTIFICATE";
    internal const string None = "RETURN-SIGNATURE-NONE";
}
