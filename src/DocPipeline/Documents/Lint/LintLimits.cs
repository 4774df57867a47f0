namespace DocPipeline.Documents.Lint;

/// <summary>Limits of the lint.</summary>
internal static class LintLimits
{
    /// <summary>
    /// How long an expression may look at one paragraph, in milliseconds. None comes near it in an honest document; a file that was made to
    /// hold the program up gets a finding instead (<see cref="LintClasses.Unread"/>).
    /// </summary>
    internal const int Patience = 500;

    /// <summary>What of a paragraph is looked at: a page and more.</summary>
    internal const int LongestLine = 20_000;

    /// <summary>What of a document is looked at, in paragraphs: far more than a thousand pages.</summary>
    internal const int MostLines = 50_000;
}
