namespace DocPipeline.Returns.Scans;

/// <summary>The kinds of file that a scan comes as.</summary>
public enum ScanKind
{
    /// <summary>A picture of one page, PNG.</summary>
    Png,

    /// <summary>A picture of one page, JPEG.</summary>
    Jpeg,

    /// <summary>A PDF of pages.</summary>
    Pdf,
}
