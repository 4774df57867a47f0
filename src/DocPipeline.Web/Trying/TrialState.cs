namespace DocPipeline.Web.Trying;

/// <summary>How far the demonstration is.</summary>
internal enum TrialState
{
    /// <summary>There is none.</summary>
    Off,

    /// <summary>Documents are issued and letters written.</summary>
    Preparing,

    /// <summary>All is there.</summary>
    Ready,

    /// <summary>Something went wrong; the samples are there all the same.</summary>
    Failed,
}
