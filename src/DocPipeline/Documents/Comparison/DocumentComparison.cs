using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Comparison;

/// <summary>Two versions of a Word document, compared: what changed, by clause, as a Word redline and as a page.</summary>
public sealed class DocumentComparison
{
    private readonly ComparedFile old;
    private readonly ComparedFile now;

    private DocumentComparison(ComparedFile old, ComparedFile now)
    {
        (this.old, this.now) = (old, now);
        Difference = DocumentDifference.Of(ComparedText.Read(old), ComparedText.Read(now));
    }

    /// <summary>What became of the document.</summary>
    internal DocumentDifference Difference { get; }

    /// <summary>Compares two files.</summary>
    /// <param name="oldName">What to call the old one.</param>
    /// <param name="old">Its bytes.</param>
    /// <param name="newName">What to call the new one.</param>
    /// <param name="now">Its bytes.</param>
    public static Outcome<DocumentComparison> Of(string oldName, ReadOnlyMemory<byte> old, string newName, ReadOnlyMemory<byte> now)
    {
        Outcome<ComparedFile> before = ComparedFile.Read(oldName, old), after = ComparedFile.Read(newName, now);
        if (before.IsRefused || after.IsRefused) return Outcome.Refused<DocumentComparison>([.. before.Findings, .. after.Findings]);
        return Outcome.Done(new DocumentComparison(before.Value, after.Value));
    }

    /// <summary>The redline as a Word file: the new text with all changes accepted, the old one with all rejected.</summary>
    /// <param name="author">Who is to be named as the author of the changes.</param>
    /// <param name="at">When they are to have been made, to the second.</param>
    public byte[] Redline(string author, DateTimeOffset at) => RedlineWriter.Write(old, now, Difference, author, at);
}
