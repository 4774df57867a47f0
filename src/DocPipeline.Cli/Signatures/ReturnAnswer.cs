using DocPipeline.Cli.Adoptions;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Returns;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;

namespace DocPipeline.Cli.Signatures;

/// <summary>The fourth question of <c>verify</c>: are these the words that were issued?</summary>
internal static class ReturnAnswer
{
    private const string Author = "DocPipeline verify";

    /// <summary>Answers it, and with it the others.</summary>
    internal static async Task<int> SayAsync(IssuedFile issued, string file, ReadOnlyMemory<byte> content, SignatureTrust trust, string? redline, bool json, CancellationToken cancellation)
    {
        Outcome<ReturnReport> checkedReturn = await CheckReturn.OfAsync(issued, Path.GetFileName(file), content, trust, ReturnReaders.Codes, cancellation);
        if (checkedReturn.IsRefused) return Report.Refuse(checkedReturn.Findings, "", json, ExitCode.Malformed);
        ReturnReport report = checkedReturn.Value;
        bool isWritten = redline is not null && report.HasRedline;
        if (isWritten)
        {
            if (NewFile.IsThere(redline!)) return ExitCode.Stale;
            OutputFile.Write(redline!, report.Redline(Author, Instants.Now().At));
        }

        if (json) Report.PrintJson(SignaturesResult.Of(file, report.Signatures ?? new SignatureReport([], [], [])) with { Return = ReportedReturn.Of(issued.From, report) });
        else Say(issued, file, report, redline, isWritten);
        return ExitCodeOf(report);
    }

    private static int ExitCodeOf(ReturnReport report) => report.Verdict switch
    {
        _ when report.Signatures is { IsSound: false } => ExitCode.Malformed,
        ReturnVerdict.ByteSame or ReturnVerdict.SameWords => ExitCode.Done,
        ReturnVerdict.SameWordsToLookAt or ReturnVerdict.ScanToLookAt => ExitCode.ToLookAt,
        _ => ExitCode.Malformed,
    };

    private static void Say(IssuedFile issued, string file, ReturnReport report, string? redline, bool isWritten)
    {
        foreach (Finding finding in report.Findings.Concat(report.Signatures?.AllFindings ?? [])) Console.Error.WriteLine(finding.ToString());
        Console.Out.WriteLine($"{file}  held against {issued.From}");
        Console.Out.WriteLine(report.Summary);
        Console.Out.WriteLine();
        foreach (ReturnPoint point in report.Points) Console.Out.WriteLine($"  {WordsOf(point.State),-12} {point.Name}: {point.Sentence}");
        if (report.Differences.Count > 0)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine("What differs from the issued document:");
            foreach (ClauseDifference difference in report.Differences) Console.Out.WriteLine($"  {difference.Where}{(difference.About.Length > 0 && !difference.Where.Contains(difference.About, StringComparison.Ordinal) ? $" ({difference.About})" : "")}: {difference.Sentence}");
            Console.Out.WriteLine(isWritten ? $"{redline}  redline: the issued words with what differs as tracked changes" : report.HasRedline && redline is null ? "A Word redline of it: --redline <file>." : "");
        }
    }

    private static string WordsOf(PointState state) => state switch { PointState.InOrder => "in order", PointState.ToLookAt => "LOOK", PointState.Wrong => "WRONG", _ => "not checked" };
}
