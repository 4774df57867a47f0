using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Pages;
using DocPipeline.Documents.Comparison.Redline;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Comparison;

/// <summary>Two versions of a Word document, compared: what changed, by clause, as a Word redline and as a page.</summary>
public sealed class DocumentComparison
{
    private readonly ComparedFile old;
    private readonly ComparedFile now;

    private IReadOnlyList<DocumentChange>? changes;

    private DocumentComparison(ComparedFile old, ComparedText oldText, ComparedFile now, ComparedText newText)
    {
        (this.old, this.now) = (old, now);
        Difference = DocumentDifference.Of(oldText, newText);
    }

    /// <summary>What changed, place by place, in the order of the text; empty where both say the same.</summary>
    public IReadOnlyList<DocumentChange> Changes => changes ??= ChangeReader.Read(Difference);

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
        Outcome<ComparedText> oldText = ComparedFile.Guard(oldName, () => ComparedText.Read(before.Value)), newText = ComparedFile.Guard(newName, () => ComparedText.Read(after.Value));
        if (oldText.IsRefused || newText.IsRefused) return Outcome.Refused<DocumentComparison>([.. oldText.Findings, .. newText.Findings]);
        var comparison = new DocumentComparison(before.Value, oldText.Value, after.Value, newText.Value);
        return Outcome.Done(comparison, comparison.Findings());
    }

    /// <summary>The redline as a Word file: the new text with all changes accepted, the old one with all rejected.</summary>
    /// <param name="author">Who is to be named as the author of the changes.</param>
    /// <param name="at">When they are to have been made, to the second.</param>
    public byte[] Redline(string author, DateTimeOffset at) => RedlineWriter.Write(old, now, Difference, author, at);

    /// <summary>The redline as a page of HTML that stands alone.</summary>
    /// <param name="title">Its heading, such as “Compare version 4 with version 5”.</param>
    public string Page(string title) => RedlinePage.Make(title, Difference, Changes, Language);

    /// <summary>The text with its changes as a part of a page: elements without identifiers, scripts or links, styled by <see cref="PageStyle.Redline"/>.</summary>
    internal string PagePart() => RedlinePage.Part(Difference, Language);

    /// <summary>The same with an anchor at each of <see cref="Changes"/>: <c>c1</c>, <c>c2</c> and so on. It stands under a heading of the second level, and has the look of <see cref="TextStyle"/>.</summary>
    public string TextWithAnchors() => RedlinePage.Part(Difference, Language, Changes);

    /// <summary>How the text with its changes looks within another page, as a stylesheet whose every rule is for what a selector names.</summary>
    /// <param name="within">The selector, such as <c>.redline</c>.</param>
    public static string TextStyle(string within) => PageStyle.Within(within);

    // What the new document says of its language, in its styles.
    private string Language => (string?)now.Xml(now.UsualPart("styles"))?.Element(Wml.W + "docDefaults")?.Descendants(Wml.W + "lang").FirstOrDefault()?.Attribute(Wml.Val) is { Length: > 1 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : "en-GB";

    // What a redline leaves unsaid, or what was done to a file before it was compared.
    private List<Finding> Findings()
    {
        var findings = new List<Finding>();
        foreach (ComparedFile file in new[] { old, now }.Where(f => f.HadTrackedChanges))
        {
            findings.Add(new Finding(ComparisonCodes.TrackedChanges, Severity.Warning, "The file holds tracked changes. They were taken as accepted before it was compared: insertions count, deletions do not.")
            {
                Place = new Place(file.Name),
                Suggestion = "Accept or reject them in Word first, where that is not what you mean",
            });
        }

        foreach (MarginDifference margin in Difference.Margins.Where(m => m.Old is null || m.New is null))
        {
            findings.Add(new Finding(ComparisonCodes.HeaderOfOne, Severity.Warning, "A header or footer of the file is not in the other one. The list of changes has it; a Word redline cannot show it as a tracked change.")
            {
                Place = new Place(margin.Old is null ? now.Name : old.Name),
                Suggestion = "Look at the header and footer of both",
            });
        }

        (int before, int after) = (SectionsOf(old), SectionsOf(now));
        if (before != after)
        {
            findings.Add(new Finding(ComparisonCodes.Sections, Severity.Warning, $"The file has {after} section{(after == 1 ? "" : "s")} with page settings of their own, the other one {before}. A Word redline shows the sections of the new one only.")
            {
                Place = new Place(now.Name),
                Suggestion = "Look at the page settings of both",
            });
        }

        return findings;
    }

    private static int SectionsOf(ComparedFile file) => file.Body.Descendants(Wml.SectPr).Count();
}
