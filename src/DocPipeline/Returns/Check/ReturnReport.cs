using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Check;

/// <summary>What the check of a returned file came to: a verdict, the points that it rests on, and where the words differ.</summary>
/// <param name="Verdict">What the file is.</param>
/// <param name="Summary">The verdict as a sentence or two, with what to do about it.</param>
/// <param name="Points">Everything that was looked at, in order.</param>
public sealed record ReturnReport(ReturnVerdict Verdict, string Summary, IReadOnlyList<ReturnPoint> Points)
{
    /// <summary>Which issue the return was held against.</summary>
    public IssueName? Issued { get; init; }

    /// <summary>Where the words differ, in the order of the text.</summary>
    public IReadOnlyList<ClauseDifference> Differences { get; init; } = [];

    /// <summary>The signature blocks, in the order of the issued document.</summary>
    public IReadOnlyList<SignatureBlock> Blocks { get; init; } = [];

    /// <summary>Tracked changes in the return.</summary>
    public IReadOnlyList<TrackedChange> TrackedChanges { get; init; } = [];

    /// <summary>Comments in the return.</summary>
    public IReadOnlyList<TextComment> Comments { get; init; } = [];

    /// <summary>The certificate signatures; nothing where the file has none.</summary>
    public SignatureReport? Signatures { get; init; }

    /// <summary>The pages of a scan; empty for a Word file.</summary>
    public IReadOnlyList<ScannedPage> Pages { get; init; } = [];

    /// <summary>Why the file is not taken in, where it is not.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether a program may say that these are the words that were issued.</summary>
    public bool IsIssuedWords => Verdict is ReturnVerdict.ByteSame or ReturnVerdict.SameWords or ReturnVerdict.SameWordsToLookAt;

    /// <summary>Whether there is a redline to be had.</summary>
    public bool HasRedline => Comparison is not null && Differences.Count > 0;

    /// <summary>The issued file against the return, with the signature blocks left as they were issued; nothing where it cannot be compared.</summary>
    internal DocumentComparison? Comparison { get; init; }

    /// <summary>What differs, as a Word file with tracked changes: the issued text with all rejected, the returned one with all accepted. Signature blocks are blank in both.</summary>
    /// <param name="author">Who is to be named as the author of the changes.</param>
    /// <param name="at">When they are to have been made.</param>
    /// <returns>The file; nothing where nothing differs.</returns>
    public byte[]? Redline(string author, DateTimeOffset at) => HasRedline ? Comparison!.Redline(author, at) : null;
}
