namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>What a file that came back is taken for.</summary>
public enum ReturnKind
{
    /// <summary>A signature that counts.</summary>
    Counts,

    /// <summary>A signature that somebody has to look at.</summary>
    ToLookAt,

    /// <summary>None: it is kept with the reason.</summary>
    NotTaken,
}
