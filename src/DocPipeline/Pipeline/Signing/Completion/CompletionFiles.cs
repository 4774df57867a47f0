using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>What a completed round is filed with, beside its events and what came back.</summary>
/// <param name="Conformed">The conformed copy, sealed where a certificate for it was at hand.</param>
/// <param name="Certificate">The certificate of completion, in Word.</param>
/// <param name="Page">The same as a web page.</param>
/// <param name="Receipts">The receipts of all signatories, one after the other, a page each.</param>
/// <param name="Rendition">The conformed copy as PDF; absent where no program for it is at hand.</param>
internal sealed record CompletionFiles(ReadOnlyMemory<byte> Conformed, ReadOnlyMemory<byte> Certificate, ReadOnlyMemory<byte> Page, ReadOnlyMemory<byte> Receipts, ReadOnlyMemory<byte>? Rendition)
{
    /// <summary>The folder in the entry.</summary>
    internal const string Folder = "signed/";

    /// <summary>Where the files lie in the entry.</summary>
    internal IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>> Named(string round)
    {
        Dictionary<LogicalPath, ReadOnlyMemory<byte>> files = new()
        {
            [PathOf(round, "conformed.docx")] = Conformed,
            [PathOf(round, "certificate-of-completion.docx")] = Certificate,
            [PathOf(round, "certificate-of-completion.html")] = Page,
            [PathOf(round, "receipts.txt")] = Receipts,
        };
        if (Rendition is { } pdf) files[PathOf(round, "conformed.pdf")] = pdf;
        return files;
    }

    internal static LogicalPath PathOf(string round, string name) => LogicalPath.Of($"{Folder}{round}/{name}");
}
