using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl;

/// <summary>One rule of OCFL 1.1 under the code that the specification gives it.</summary>
/// <param name="Code">For example <c>E023</c>: E for what must be, W for what should be.</param>
/// <param name="Expected">What would be right, as a noun phrase.</param>
/// <param name="Mend">What to do when it is not so.</param>
internal sealed record OcflRule(string Code, string Expected, string Mend)
{
    /// <summary>The code of its findings: <c>OCFL-E023</c>.</summary>
    internal FindingCode Finding => new($"OCFL-{Code}");

    /// <summary>An error for what must be, a warning for what should be.</summary>
    internal Severity Severity => Code[0] == 'E' ? Severity.Error : Severity.Warning;
}
