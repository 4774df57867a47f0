namespace DocPipeline.Governance.Verdicts;

/// <summary>What one step of a judgement came to.</summary>
public enum CheckResult
{
    /// <summary>The rule was kept.</summary>
    Met,

    /// <summary>The rule was not kept.</summary>
    NotMet,

    /// <summary>The rule is kept as far as the record shows; something about it could not be checked.</summary>
    Unverified,

    /// <summary>Something that does not change the verdict and should be known.</summary>
    Remark,
}
