using System.Text;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>The report of a check as it is kept with what came back: plain text, which anybody can read in twenty years.</summary>
internal static class ReturnText
{
    internal static byte[] Of(ReturnReport report, string file, string issued)
    {
        List<string> lines = ["What came back, held against what was issued", "", $"File: {file}", $"Issued: SHA-512 {issued}", "", report.Summary, "", .. report.Points.Select(point => $"{point.Name}: {point.Sentence}")];
        if (report.Differences.Count > 0) lines.AddRange(["", "What differs", .. report.Differences.Select(difference => $"- {difference.Where}{(difference.About.Length > 0 ? $" ({difference.About})" : "")}: {difference.Sentence}")]);
        if (report.Signatures is { Signatures.Count: > 0 } signatures)
        {
            lines.AddRange(["", "Certificate signatures", .. signatures.Signatures.Select(signature =>
                $"- {signature.Signer?.Subject ?? "a certificate that cannot be read"}, issued by {signature.Signer?.Issuer ?? "nobody known"}, SHA-256 {signature.Signer?.Thumbprint}: {(signature.IsSound ? "holds" : "does not hold")}")]);
        }

        foreach (Finding finding in report.Findings) lines.AddRange(["", finding.ToString()]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines).ReplaceLineEndings("\n") + "\n");
    }
}
