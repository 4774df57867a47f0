using DocPipeline.Findings;

namespace DocPipeline.Governance.Verdicts;

/// <summary>One step of a judgement: what was looked at, what it came to, and the sum.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Step">What was looked at: “Notice”, “Quorum”.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Reason">The reason with the numbers, as a sentence that can be read aloud.</param>
public sealed record Check(FindingCode Code, string Step, CheckResult Result, string Reason);
