using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Keeping;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive verify</c> and <c>archive rebuild</c>: is everything as it was filed, and what follows from the rest is written again.</summary>
internal static class VerifyCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Option<string?> against = new("--against") { Description = "A checkpoint that was kept outside the store (archive witness), or a receipt: finds a store that was put back to an earlier state." };
        Option<int> sample = new("--sample") { Description = "Look at this many per cent of the objects, chosen anew each time, and at the whole log; 100 if left out.", DefaultValueFactory = _ => 100 };
        Option<string?> roots = new("--timestamp-roots") { Description = "The certificates of the timestamp authorities that you trust, in PEM: checks the timestamps of the log, too." };
        Option<bool> json = new("--json") { Description = "Give the result as JSON on standard output." };
        var command = new Command("verify", "Check every file, entry and leaf of the archive against its digests, its log and the log's key. Nothing is written.") { archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey, against, roots, sample, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int percent = parsed.GetValue(sample);
            if (percent is < 1 or > 100)
            {
                Console.Error.WriteLine("docpipeline: --sample is a number of per cent, 1 to 100.");
                return ExitCode.Usage;
            }

            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchiveVerified> verified = await VerifyArchive.RunAsync(opened, parsed.GetValue(against), percent / 100.0, Random.Shared.NextInt64(), Progress.Counting("objects"), cancellation);
            if (verified.IsRefused) return Report.Refuse(verified.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(verified.Findings));
            Outcome<CheckedTimestamps>? timestamps = parsed.GetValue(roots) is { } file ? await TimestampArchive.CheckAsync(opened, file, cancellation) : null;
            if (timestamps is { IsRefused: true }) return Report.Refuse(timestamps.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(timestamps.Findings));
            ArchiveVerified whole = verified.Value.With(timestamps?.Value);
            if (parsed.GetValue(json)) Report.PrintJson(VerifyResult.Of(whole));
            else Print(whole);
            return whole.IsSound ? ExitCode.Done : ExitCode.Malformed;
        });
        return command;
    }

    internal static Command Rebuild()
    {
        ArchiveOptions archive = new();
        var command = new Command("rebuild", "Write again what follows from the rest: copies of the newest inventories, digest files, bundles of hashes, and the checkpoint where it is gone. Entries are never touched.") { archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ArchiveRebuilt> rebuilt = await VerifyArchive.RebuildAsync(opened, Progress.Counting("objects"), cancellation);
            if (rebuilt.IsRefused) return Report.Refuse(rebuilt.Findings, ".", json: false, ArchiveOptions.CodeOf(rebuilt.Findings));
            foreach (string blob in rebuilt.Value.Written) Console.Out.WriteLine($"+ {blob}");
            Console.Out.WriteLine($"{rebuilt.Value.Objects} objects; {(rebuilt.Value.Written.Count == 0 ? "everything that follows from the rest was there" : $"{rebuilt.Value.Written.Count} blobs were written again")}. docpipeline archive verify checks the whole.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Rounds(ArchiveVerified verified) => verified.Rounds == 0 ? "" : $"{verified.Rounds} {(verified.Rounds == 1 ? "round" : "rounds")} of {verified.RoundEvents} events, ";

    private static void Print(ArchiveVerified verified)
    {
        foreach (VerifiedFinding found in verified.Findings)
        {
            string about = string.Join(" ", new[] { found.Name, found.Entry, found.Round is { } round ? $"round {round}" : null, found.RoundEvent is { } number ? string.Create(CultureInfo.InvariantCulture, $"event {number}") : null, found.File, found.Leaf is { } leaf ? string.Create(CultureInfo.InvariantCulture, $"leaf {leaf}") : null }.OfType<string>());
            Console.Error.WriteLine(about.Length > 0 ? $"{about}: {found.Finding}" : found.Finding.ToString());
        }

        string looked = verified.ObjectsLookedAt == verified.Objects ? $"{verified.Objects} objects" : $"{verified.ObjectsLookedAt} of {verified.Objects} objects";
        Console.Out.WriteLine($"{looked}, {verified.Entries} entries, {Rounds(verified)}{verified.Files} files of {verified.Bytes:N0} bytes; {verified.Leaves} leaves, {verified.Sealed} of them under a signed checkpoint.");
        foreach (string sentence in verified.Disposed) Console.Out.WriteLine(sentence);
        if (verified.Timestamps is { } stamps)
            Console.Out.WriteLine(stamps.Count == 0 ? "No timestamp of the log holds." : $"{stamps.Count} {(stamps.Count == 1 ? "timestamp" : "timestamps")} of the log by {string.Join("; ", stamps.Authorities)}, from {ArchiveCommand.Words(stamps.First!.Value)} to {ArchiveCommand.Words(stamps.Last!.Value)}.");
        int errors = verified.Findings.Count(f => f.Finding.Severity == Severity.Error);
        Console.Out.WriteLine(verified.IsSound ? "Everything that was looked at is as it was filed." : errors == 1 ? "1 thing is wrong." : $"{errors} things are wrong.");
        if (verified.NotExcluded.Count > 0) Console.Out.WriteLine("What this check cannot exclude:");
        foreach (string sentence in verified.NotExcluded) Console.Out.WriteLine($"  {sentence}");
    }
}
