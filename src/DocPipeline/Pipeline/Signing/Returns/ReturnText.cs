using System.Text;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>The report of a check as it is kept with what came back: plain text, which anybody can read in twenty years.</summary>
internal static class ReturnText
{
    internal static byte[] Of(ReturnReport report, string file, string issued)
    {
        StringBuilder text = new();
        text.AppendLine("What came back, held against what was issued").AppendLine();
        text.AppendLine($"File: {file}").AppendLine($"Issued: SHA-512 {issued}").AppendLine().AppendLine(report.Summary).AppendLine();
        foreach (ReturnPoint point in report.Points) text.AppendLine($"{point.Name}: {point.Sentence}");
        if (report.Differences.Count > 0) text.AppendLine().AppendLine("What differs");
        foreach (ClauseDifference difference in report.Differences) text.AppendLine($"- {difference.Where}{(difference.About.Length > 0 ? $" ({difference.About})" : "")}: {difference.Sentence}");
        if (report.Signatures is { Signatures.Count: > 0 } signatures) text.AppendLine().AppendLine("Certificate signatures");
        foreach (VerifiedSignature signature in report.Signatures?.Signatures ?? [])
            text.AppendLine($"- {signature.Signer?.Subject ?? "a certificate that cannot be read"}, issued by {signature.Signer?.Issuer ?? "nobody known"}, SHA-256 {signature.Signer?.Thumbprint}: {(signature.IsSound ? "holds" : "does not hold")}");
        foreach (var finding in report.Findings) text.AppendLine().AppendLine(finding.ToString());
        return Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n"));
    }
}
