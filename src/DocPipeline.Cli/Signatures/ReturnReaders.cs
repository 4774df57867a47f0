using DocPipeline.Returns.Scans;

namespace DocPipeline.Cli.Signatures;

/// <summary>What this machine has to look at scans with.</summary>
internal static class ReturnReaders
{
    internal static IQrReader Codes { get; } = ZbarQrReader.OfThisMachine();
}
