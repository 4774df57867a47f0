using System.Globalization;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>The certificate signatures of a return as a point of its report.</summary>
internal static class SignaturePoint
{
    internal const string Name = "Certificate signatures";

    internal static ReturnPoint Of(SignatureReport? report)
    {
        if (report is null) return new ReturnPoint(Name, PointState.InOrder, "There are none.");
        string who = string.Join("; ", report.Signatures.Select(s => $"{s.Signer?.Name ?? "nobody that can be told"}{(s.Role is { Length: > 0 } role ? $", {role}" : "")} ({(!s.IsSound ? "does not hold" : s.Trust == SignerTrust.Trusted ? "holds, trusted" : "holds; by whom was not checked")})"));
        if (!report.IsSound) return new ReturnPoint(Name, PointState.Wrong, $"{(who.Length > 0 ? who : "None can be read")}. A signature that does not hold, or does not cover everything, does not count: {string.Join(' ', report.AllFindings.Where(f => f.Severity == Findings.Severity.Error).Select(f => f.Message).Distinct().Take(5))}");
        return new ReturnPoint(Name, PointState.InOrder, string.Create(CultureInfo.InvariantCulture, $"{report.Signatures.Count}, each of which holds and covers everything: {who}."));
    }
}
