namespace DocPipeline.Returns.Ooxml.Reports;

/// <summary>What became of a part after it was signed.</summary>
public enum SignedPartState
{
    /// <summary>It is as it was signed.</summary>
    Unchanged,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It is not there any more.</summary>
    Missing,

    /// <summary>It is said to be something else than was signed.</summary>
    OtherContentType,

    /// <summary>It was signed in a way that proves nothing, or that is not accepted.</summary>
    NotProven,
}
