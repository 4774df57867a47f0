namespace DocPipeline.Governance.Adoptions;

/// <summary>What brings a decision into effect.</summary>
public enum EffectKind
{
    /// <summary>The decision itself.</summary>
    AtOnce,

    /// <summary>A day.</summary>
    OnDate,

    /// <summary>So many signatures, or the last.</summary>
    OnSignatures,

    /// <summary>The agreement of those who must ratify.</summary>
    OnRatification,
}
